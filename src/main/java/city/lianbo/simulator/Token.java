package city.lianbo.simulator;

import java.time.Instant;

/// An access token that was handed out.
///
/// @param expiresAt moved forward when a newer token of the same family replaces it
public record Token(
        String value, String appId, Family family, Instant issuedAt, Instant expiresAt) {

    /// The two endpoints do not disturb one another.
    public enum Family {
        PLAIN,
        STABLE
    }

    Token endingAt(Instant end) {
        return new Token(value, appId, family, issuedAt, end.isBefore(expiresAt) ? end : expiresAt);
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
