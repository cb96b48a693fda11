package city.lianbo.account;

import city.lianbo.platform.AccountId;

/// How an account's articles look and are signed.
///
/// @param author stands under its articles where nobody says otherwise; may be empty
/// @param theme the name of a look; empty for the house's own
public record AccountBrand(AccountId id, String name, String author, String theme) {}
