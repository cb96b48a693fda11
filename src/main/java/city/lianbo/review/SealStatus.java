package city.lianbo.review;

import java.util.Optional;

/// Where one seal stands.
///
/// @param waitingFor the stage that waits, only while [ReviewState#WAITING]
public record SealStatus(ReviewState state, Optional<Stage> waitingFor) {

    static final SealStatus NOT_REQUESTED =
            new SealStatus(ReviewState.NOT_REQUESTED, Optional.empty());

    public boolean approved() {
        return state == ReviewState.APPROVED;
    }
}
