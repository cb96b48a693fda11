package city.lianbo.delivery;

/// What taking a halt back did.
///
/// @param accounts back in their plan
/// @param tooLate of those, and of the ones below, can't leave in time any more and will be missed
/// @param withoutQuota stay halted: their quota was used elsewhere meanwhile
public record Resumed(int accounts, int tooLate, int withoutQuota) {}
