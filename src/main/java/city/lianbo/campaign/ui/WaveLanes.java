package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.Start;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// The waves as lanes on one time axis. On a narrow screen the cards below say the same as a list.
class WaveLanes extends Div {

    private final transient CampaignSheet sheet;
    private final transient Times times;
    private final transient TimeAxis axis;

    /// @param onMove what is asked when somebody puts a wave elsewhere
    WaveLanes(
            Times times,
            CampaignSheet sheet,
            boolean movable,
            BiConsumer<WaveSheet, LaneTrack.Moved> onMove) {
        this.sheet = sheet;
        this.times = times;
        this.axis = TimeAxis.around(instants());
        addClassName("lanes");
        add(marks());
        for (WaveSheet wave : sheet.waves()) {
            var track = track(wave, movable);
            track.addMoveListener(moved -> onMove.accept(wave, moved));
            var lane = new Div(head(wave), track);
            lane.addClassName("lane");
            add(lane);
        }
        if (movable) {
            var help = new Span(getTranslation("campaign.lanes.help"));
            help.addClassName("lanes-help");
            add(help);
        }
    }

    private List<Instant> instants() {
        var instants = new ArrayList<Instant>();
        for (WaveSheet wave : sheet.waves()) {
            instants.add(wave.departsAt());
            if (wave.start() instanceof Start.After after) {
                instants.add(after.deadline());
            }
        }
        return instants;
    }

    private Div marks() {
        var marks = new Div();
        marks.addClassName("lane-marks");
        marks.getElement().setAttribute("aria-hidden", "true");
        var day = new Span(times.day(Beijing.day(axis.from())));
        day.addClassName("lane-day");
        marks.add(day);
        for (Instant mark : axis.marks()) {
            var label = new Span(axis.label(mark));
            label.addClassName("lane-mark");
            label.getStyle().set("--at", axis.place(mark));
            marks.add(label);
        }
        return marks;
    }

    private Div head(WaveSheet wave) {
        var number = new Span(getTranslation("campaign.wave.number", wave.ordinal()));
        number.addClassName("lane-number");
        var accounts =
                new Span(
                        wave.members().size() == 1
                                ? wave.members().getFirst().accountName()
                                : getTranslation("campaign.wave.accounts", wave.members().size()));
        accounts.addClassName("lane-accounts");
        var head = new Div(number, accounts);
        head.addClassName("lane-head");
        return head;
    }

    private LaneTrack track(WaveSheet wave, boolean movable) {
        var clock = times.clock(wave.departsAt());
        return switch (wave.start()) {
            case Start.At _ -> new LaneTrack(axis, wave.departsAt(), clock, movable);
            case Start.After after ->
                    new LaneTrack(
                                    axis,
                                    wave.departsAt(),
                                    getTranslation(
                                            "campaign.lanes.after",
                                            after.percent(),
                                            after.then().toMinutes()),
                                    movable)
                            .behindGate(awaited(after).departsAt(), after.deadline());
        };
    }

    private WaveSheet awaited(Start.After after) {
        return sheet.waves().stream()
                .filter(wave -> wave.id().equals(after.wave()))
                .findFirst()
                .orElseThrow();
    }
}
