package city.lianbo.wechat.http;

import java.time.Instant;

/// A row of `wechat_token`.
record StoredToken(String sealed, long generation, Instant validUntil) {}
