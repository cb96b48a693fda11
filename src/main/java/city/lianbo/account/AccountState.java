package city.lianbo.account;

/// Where an account stands in its life. Only an active one can send; a closed one stays closed.
public enum AccountState {
    /// Known, not yet in use.
    PLANNED,
    ACTIVE,
    /// Kept from sending for a while.
    PAUSED,
    /// Given up: its secrets are erased.
    CLOSED;

    /// The whole table of moves.
    public boolean canBecome(AccountState next) {
        return switch (this) {
            case PLANNED -> next == ACTIVE || next == CLOSED;
            case ACTIVE -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == ACTIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
