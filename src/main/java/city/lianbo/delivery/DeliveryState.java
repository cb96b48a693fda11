package city.lianbo.delivery;

/// Where one delivery stands. What moves it is [DeliveryLifecycle]; the words for people stand in
/// the message bundle under `delivery.state.<name>`.
public enum DeliveryState {
    /// In a plan, released or not; nothing is at WeChat yet.
    PLANNED(Phase.WAITING),
    /// The draft is at WeChat and was read back.
    STAGED(Phase.WAITING),
    /// Checked, the intent is written, certainly unsent.
    ARMED(Phase.WAITING),
    /// Claimed: the call may have left.
    FIRING(Phase.LEAVING),
    /// Claimed, and no usable answer.
    UNCERTAIN(Phase.LEAVING),
    /// WeChat has the job.
    ACCEPTED(Phase.CONFIRMING),
    /// Accepted, and waiting for the account's administrator (inferred).
    AWAITING_PHONE(Phase.CONFIRMING),
    /// The draft is placed, and a person is to press the button at WeChat.
    AWAITING_PERSON(Phase.CONFIRMING),
    /// WeChat confirmed it.
    SENT(Phase.SETTLED),
    /// WeChat said no after accepting.
    REJECTED(Phase.SETTLED),
    /// WeChat said no to the first call.
    REFUSED(Phase.SETTLED),
    /// Too late, never left.
    MISSED(Phase.SETTLED),
    /// Stopped before the claim.
    HALTED(Phase.SETTLED),
    /// Accepted; neither event nor query answered in time.
    UNCONFIRMED(Phase.SETTLED),
    /// Deleted after sending.
    RECALLED(Phase.SETTLED);

    /// The four stretches of a delivery's way.
    public enum Phase {
        /// Certainly unsent.
        WAITING,
        /// May have left.
        LEAVING,
        /// Accepted, or in a person's hands; outcome open.
        CONFIRMING,
        /// Nothing more happens by itself; evidence is still recorded.
        SETTLED
    }

    private final Phase phase;

    DeliveryState(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /// Whether a send may exist at WeChat for a delivery in this state, so that its quota
    /// counts as spent and no successor may leave beside it.
    public boolean mayHaveLeft() {
        return switch (this) {
            case FIRING,
                    UNCERTAIN,
                    ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    SENT,
                    UNCONFIRMED,
                    RECALLED ->
                    true;
            // A rejected job was accepted, but WeChat told us that it did not go out.
            case PLANNED, STAGED, ARMED, REJECTED, REFUSED, MISSED, HALTED -> false;
        };
    }
}
