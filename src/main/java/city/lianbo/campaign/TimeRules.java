package city.lianbo.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When the city sends nothing: blackout days and quiet hours, for all campaigns but urgent ones.
/// They are looked at when a campaign is scheduled, and again when a waiting wave would open.
@Service
@Transactional
public class TimeRules {

    static final int LONGEST_REASON = 200;

    /// A longer one is a mistyped year.
    static final int MOST_DAYS = 60;

    private final TimeRuleRows rows;
    private final Scribe scribe;

    TimeRules(TimeRuleRows rows, Scribe scribe) {
        this.rows = rows;
        this.scribe = scribe;
    }

    /// As they stand; for jobs too.
    @Transactional(readOnly = true)
    public TimeRuleSet now() {
        return rows.standing();
    }

    /// Refuses days in the wrong order, more than 60 of them, and no reason ([BlackoutUnfit]).
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public BlackoutId blackOut(LocalDate first, LocalDate last, String reason) {
        var why = reason.strip();
        if (last.isBefore(first)
                || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
                || why.isEmpty()
                || why.length() > LONGEST_REASON) {
            throw new BlackoutUnfit();
        }
        var blackout = new Blackout(new BlackoutId(scribe.nextId()), first, last, why);
        rows.add(blackout, scribe.now());
        scribe.note(new BlackoutEntered(blackout.id(), first, last, why));
        return blackout.id();
    }

    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public void liftBlackout(BlackoutId blackout) {
        if (rows.remove(blackout)) {
            scribe.note(new BlackoutLifted(blackout));
        }
    }

    /// Refuses hours that begin when they end ([QuietHoursUnfit]).
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public void keepQuiet(LocalTime begins, LocalTime ends) {
        var hours =
                new QuietHours(
                        begins.truncatedTo(ChronoUnit.MINUTES),
                        ends.truncatedTo(ChronoUnit.MINUTES));
        rows.keep(Optional.of(hours));
        scribe.note(new QuietHoursChanged(Optional.of(hours)));
    }

    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public void endQuietHours() {
        rows.keep(Optional.empty());
        scribe.note(new QuietHoursChanged(Optional.empty()));
    }
}
