package city.lianbo.wechat;

/// A tag that an account has put on some of its followers.
///
/// @param id differs from account to account, also where the names are the same
public record FollowerTag(int id, String name, long followers) {}
