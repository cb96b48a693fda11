package city.lianbo.alarm;

/// Work that an alarm calls. A tick may ring late, twice, or on two nodes at once; it does what is
/// due and leaves the rest. Every bean of this type can be rung by its name.
public interface Tick {

    /// The name under which [Alarm] rings it, such as `delivery.fire`.
    String name();

    /// @param argument what [Alarm#at] was given; empty for a recurring tick
    void ring(String argument);
}
