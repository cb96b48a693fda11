package city.lianbo.campaign;

/// Whether a wave may leave as far as its gate goes. A wave that starts at an instant is open.
public enum GateState {
    /// Waits for another wave, until its deadline.
    WAITING,
    /// Opened; never closed again.
    OPEN,
    /// Held for a reason; a person opens it or lets it wait again.
    HELD,
    /// Nobody opened it while its deliveries could still leave.
    ENDED
}
