package city.lianbo.account;

/// An account's positioning card as it is edited.
///
/// @param version given back with a change, so that nobody overwrites what he has not seen
public record PositioningSheet(AccountRow account, Positioning positioning, long version) {}
