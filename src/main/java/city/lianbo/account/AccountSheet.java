package city.lianbo.account;

import java.time.Instant;
import java.util.Optional;

/// All that is shown of one account to those who may read its details.
///
/// @param followersAt when WeChat last told the number of followers
/// @param version given back with a change, so that nobody overwrites what he has not seen
public record AccountSheet(
        AccountRow row, AccountDetails details, Optional<Instant> followersAt, long version) {}
