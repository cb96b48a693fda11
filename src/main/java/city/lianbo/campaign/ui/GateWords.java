package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveId;
import city.lianbo.campaign.WaveStanding;
import city.lianbo.delivery.Tally;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;

/// Says when a wave starts, and how its gate stands, in whole sentences.
final class GateWords {

    private final Component translator;
    private final Times times;
    private final List<WaveStanding> waves;

    GateWords(Component translator, Times times, List<WaveStanding> waves) {
        this.translator = translator;
        this.times = times;
        this.waves = waves;
    }

    static GateWords of(Component translator, Times times, CampaignSheet sheet) {
        return new GateWords(
                translator, times, sheet.waves().stream().map(WaveSheet::standing).toList());
    }

    /// `今天 18:30:00` or `第 1 波确认 100% 后 5 分钟…`.
    String start(Start start) {
        return switch (start) {
            case Start.At(var at) -> times.at(at);
            case Start.After after -> {
                var words =
                        say(
                                "campaign.start.after",
                                after.then().toMinutes(),
                                ordinal(after.wave()),
                                after.percent(),
                                until(after));
                yield after.holdAbove().isPresent()
                        ? words + say("campaign.start.hold", after.holdAbove().getAsInt())
                        : words;
            }
        };
    }

    /// The time alone where it is on the day that the awaited wave leaves.
    private String until(Start.After after) {
        boolean sameDay =
                waves.stream()
                        .filter(wave -> wave.id().equals(after.wave()))
                        .anyMatch(wave ->
                                Beijing.day(wave.departsAt())
                                        .equals(Beijing.day(after.deadline())));
        return sameDay ? clock(after.deadline()) : times.minute(after.deadline());
    }

    private String clock(Instant instant) {
        var words = times.clock(instant);
        return words.endsWith(":00") ? words.substring(0, words.length() - 3) : words;
    }

    /// How far the awaited wave has come, for a wave that waits or is held.
    String waitsFor(Start.After after, Tally awaited) {
        int all = awaited.all();
        int needed = Math.max(1, (all * after.percent() + 99) / 100);
        var words =
                say(
                        "campaign.gate.progress",
                        ordinal(after.wave()),
                        all == 0 ? 0 : awaited.sent() * 100 / all,
                        after.percent());
        return all > 0 && all - awaited.failed() < needed
                ? words + say("campaign.gate.out-of-reach")
                : words;
    }

    int ordinal(WaveId wave) {
        return waves.stream()
                .filter(one -> one.id().equals(wave))
                .findFirst()
                .map(WaveStanding::ordinal)
                .orElse(0);
    }

    private String say(String key, Object... arguments) {
        return translator.getTranslation(key, arguments);
    }
}
