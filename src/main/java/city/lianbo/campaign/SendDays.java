package city.lianbo.campaign;

import city.lianbo.edition.EditionId;
import city.lianbo.platform.Beijing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The day that texts name as that of sending. It has to be known when they are sealed, so a wave
/// that waits for another names the day on which the first of its chain leaves, even if midnight
/// comes between them: people read it as the day of issue.
final class SendDays {

    private SendDays() {}

    static LocalDate of(Campaign plan, Wave wave) {
        return wave.after()
                .map(after -> of(plan, plan.wave(after.wave())))
                .orElseGet(() -> Beijing.day(wave.departsAt()));
    }

    /// Of the editions that the plans have so far.
    static Map<EditionId, LocalDate> of(Collection<Campaign> plans) {
        var days = new HashMap<EditionId, LocalDate>();
        for (var plan : plans) {
            for (var wave : plan.waves()) {
                var day = of(plan, wave);
                wave.members().stream()
                        .flatMap(member -> member.edition().stream())
                        .forEach(edition -> days.put(edition, day));
            }
        }
        return days;
    }
}
