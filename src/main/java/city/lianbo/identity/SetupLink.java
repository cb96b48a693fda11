package city.lianbo.identity;

import city.lianbo.platform.Fingerprint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A way in for the first administrator; keeps the token's hash only.
@Entity
@Table(name = "setup_link")
class SetupLink {

    @Id private String tokenHash;
    private Instant expiresAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected SetupLink() {}

    SetupLink(String token, Instant expiresAt) {
        this.tokenHash = Fingerprint.of(token).hex();
        this.expiresAt = expiresAt;
    }

    boolean opensWith(String token, Instant now) {
        return Fingerprint.of(token).hex().equals(tokenHash) && now.isBefore(expiresAt);
    }
}
