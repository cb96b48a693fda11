package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.Optional;

/// How one edition is shared: until when its department works on it, and how it was frozen last.
///
/// @param responsible on whose behalf the clock freezes
/// @param settled whether what is frozen is what is to leave; else it waits for the next freeze
/// @param closedAt when the cut-off was acted upon
record Push(
        EditionId edition,
        AccountId account,
        Instant departsAt,
        Instant cutOff,
        int place,
        LateRule late,
        PersonId responsible,
        String responsibleName,
        boolean settled,
        Optional<Instant> closedAt,
        Freeze frozen) {

    /// @param by the person's name
    /// @param byClock on the person's behalf, at the cut-off
    record Freeze(Instant at, String by, boolean byClock) {}

    boolean isSharedAs(Push wanted) {
        return departsAt.equals(wanted.departsAt)
                && cutOff.equals(wanted.cutOff)
                && place == wanted.place
                && late == wanted.late;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(cutOff);
    }
}
