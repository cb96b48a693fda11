package city.lianbo.audit;

import city.lianbo.platform.Fingerprint;
import java.util.List;

/// What reading the whole chain found.
public sealed interface Verification {

    /// Every row is as it was written. The head, noted elsewhere, proves later that nothing up to
    /// here was rewritten, not even the whole chain.
    ///
    /// @param rows in the chain
    /// @param waiting written, but not yet in the chain
    record Intact(long rows, long waiting, Fingerprint head) implements Verification {}

    /// At least one row was changed, removed or inserted; in the order of the chain, the first
    /// hundred.
    record Broken(List<Flaw> flaws) implements Verification {

        public Broken {
            flaws = List.copyOf(flaws);
        }
    }

    /// One place where the chain does not hold.
    ///
    /// @param position in the chain, from 1
    record Flaw(Kind kind, long position) {}

    enum Kind {
        /// The content of this row is not what was written.
        CHANGED,
        /// This row is gone.
        REMOVED,
        /// This row was put in afterwards.
        INSERTED,
        /// The row before this one is not the one that stood there when this was written: it was
        /// replaced, or one between them is gone.
        UNLINKED
    }
}
