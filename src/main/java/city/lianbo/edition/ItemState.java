package city.lianbo.edition;

/// Where one item of a push stands.
public enum ItemState {
    /// No bytes are fixed yet.
    NOT_SEALED,
    /// Bytes are fixed, and nobody was asked to review them.
    SEALED,
    IN_REVIEW,
    APPROVED,
    RETURNED,
    /// Changed after it was sealed.
    VOIDED;

    static ItemState of(ItemReviews.Standing standing) {
        return switch (standing) {
            case NOT_ASKED -> SEALED;
            case WAITING -> IN_REVIEW;
            case APPROVED -> APPROVED;
            case RETURNED -> RETURNED;
        };
    }
}
