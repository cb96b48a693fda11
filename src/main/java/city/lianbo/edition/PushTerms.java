package city.lianbo.edition;

import java.time.Duration;

/// How a campaign shares the pushes of its accounts with their departments.
///
/// @param place where the campaign's item stands, from 1: the lead; where a push has fewer items, it
///     is the last
/// @param cutOff how long before the departure the departments stop
public record PushTerms(int place, Duration cutOff, LateRule late) {

    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofDays(3);

    /// The campaign's item leads; an hour before the departure the push is frozen, and what is not
    /// ready then is left out.
    public static final PushTerms USUAL = new PushTerms(1, Duration.ofHours(1), LateRule.LEAVE_OUT);

    /// Refuses a place that no push has, and a cut-off at which nobody could act ([PushTermsUnfit]).
    public PushTerms {
        if (place < 1
                || place > Assembly.MOST_ITEMS
                || cutOff.compareTo(SHORTEST) < 0
                || cutOff.compareTo(LONGEST) > 0) {
            throw new PushTermsUnfit(Assembly.MOST_ITEMS, SHORTEST.toMinutes(), LONGEST.toHours());
        }
    }
}
