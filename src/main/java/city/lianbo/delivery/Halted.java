package city.lianbo.delivery;

/// What a halt did.
///
/// @param stopped certainly unsent now
/// @param mayHaveLeft claimed before the halt: these calls may have left
public record Halted(int stopped, int mayHaveLeft) {}
