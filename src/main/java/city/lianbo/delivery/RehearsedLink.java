package city.lianbo.delivery;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.Optional;

/// What became of one late link in a rehearsal.
///
/// @param from the account whose article it leads to; empty where none goes before that could fill it
/// @param state open where nothing decided it until the end
/// @param decidedAt when it was filled, or when it was decided that it goes without
/// @param heldSince since when its delivery could not go on for want of it, whether or not it came
///     in the end
public record RehearsedLink(
        SlotKind kind,
        Optional<AccountId> from,
        SlotState state,
        Optional<Instant> decidedAt,
        Optional<Instant> heldSince) {

    /// Whether its delivery goes, or stays, for want of it. For a list nobody does.
    public boolean isMissing() {
        return from.isPresent()
                && kind != SlotKind.ALSO
                && (state == SlotState.WITHOUT
                        || (state == SlotState.OPEN && heldSince.isPresent()));
    }
}
