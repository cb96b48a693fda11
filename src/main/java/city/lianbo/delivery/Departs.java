package city.lianbo.delivery;

import java.time.Instant;

/// When something leaves: at an instant, or once its gate was opened.
public sealed interface Departs {

    /// The instant for which staging and quota are planned.
    Instant expected();

    record At(Instant at) implements Departs {

        @Override
        public Instant expected() {
            return at;
        }
    }

    /// Nothing of it leaves before [Deliveries#open].
    ///
    /// @param expected when it leaves if nothing delays what it waits for
    /// @param deadline until when it waits for being opened
    record WhenOpened(Instant expected, Instant deadline) implements Departs {

        public WhenOpened {
            if (deadline.isBefore(expected)) {
                throw new IllegalArgumentException("a deadline before it can be opened");
            }
        }
    }
}
