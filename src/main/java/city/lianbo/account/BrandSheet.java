package city.lianbo.account;

/// An account's brand kit as it is edited.
///
/// @param version given back with a change, so that nobody overwrites what he has not seen
public record BrandSheet(AccountRow account, BrandKit kit, long version) {}
