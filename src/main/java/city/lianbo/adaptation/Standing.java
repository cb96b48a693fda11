package city.lianbo.adaptation;

import java.time.Instant;
import java.util.Optional;

/// How far an account has come with an article.
///
/// @param conflicts blocks about which a person has to decide
/// @param drifts numbers, dates, names and so on that differ from the master's
/// @param lockedDrifts those of them that the master locked: nothing can be sealed with one
/// @param submittedAt when its department said that it is ready
/// @param passed what its department's deadline did to it
public record Standing(
        AdaptationState state,
        int conflicts,
        int drifts,
        int lockedDrifts,
        Optional<Instant> submittedAt,
        Optional<DeadlineRule> passed) {

    /// The rule of the deadline says that the account does not go out.
    public boolean isLeftOut() {
        return passed.equals(Optional.of(DeadlineRule.LEFT_OUT));
    }

    /// Refuses what is not ready to leave, naming the account. What goes out as inherited says
    /// nothing of its own, so neither conflicts nor drifts hold it.
    void check(String account) {
        if (state == AdaptationState.OUTDATED) {
            throw new AdaptationOutdated(account);
        }
        if (passed.isPresent()) {
            switch (passed.get()) {
                case LEFT_OUT -> throw new AdaptationLeftOut(account);
                case ON_BEHALF -> throw new AdaptationAwaited(account);
                case AS_INHERITED -> {
                    return;
                }
            }
        }
        checkText(account);
    }

    /// Refuses a text about which a person has still to decide, whatever a deadline says.
    void checkText(String account) {
        if (state == AdaptationState.OUTDATED) {
            throw new AdaptationOutdated(account);
        }
        if (state == AdaptationState.CONFLICT) {
            throw new AdaptationInConflict(account, conflicts);
        }
        if (lockedDrifts > 0) {
            throw new LockedFactDiffers(account, lockedDrifts);
        }
    }
}
