package city.lianbo.platform;

/// Answers who acts now: the signed-in person, or the job in whose name background work runs.
public interface CurrentActor {

    /// Never fails: where nobody is known, it is the desk itself.
    Actor get();
}
