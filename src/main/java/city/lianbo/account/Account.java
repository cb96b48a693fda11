package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account with its sealed secrets.
@Entity
class Account {

    @Id private UUID id;
    private String name;

    @SuppressWarnings("UnusedVariable") // read by the query for twins
    private String nameKey;

    private String appId;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    private UUID department;
    private boolean verified;
    private boolean phoneProtected;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.PLANNED;

    private long followers;
    private @Nullable Instant followersAt;
    private String contactRole;
    private String contactPhone;
    private String defaultAuthor;
    private String theme;
    private byte @Nullable [] sealedSecret;
    private byte @Nullable [] sealedCallbackToken;
    private byte @Nullable [] sealedAesKey;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the fields
    Account(UUID id, AccountDetails details) {
        this.id = id;
        describe(details);
    }

    private void describe(AccountDetails details) {
        name = details.name();
        nameKey = AccountNames.key(details.name());
        appId = details.appId();
        kind = details.kind();
        department = details.department().value();
        verified = details.verified();
        phoneProtected = details.phoneProtected();
        contactRole = details.contact().role();
        contactPhone = details.contact().phone();
        defaultAuthor = details.defaultAuthor();
        theme = details.theme();
    }

    /// An AppID that was mistyped can be put right before the first use; its secrets are then those
    /// of another account, and go.
    void change(AccountDetails details) {
        if (!details.appId().equals(appId)) {
            if (state != AccountState.PLANNED) {
                throw new AppIdFixed(name);
            }
            eraseSecrets();
        }
        describe(details);
    }

    void moveTo(AccountState next) {
        if (!state.canBecome(next)) {
            throw new AccountStateImpossible(name, state, next);
        }
        if (next == AccountState.ACTIVE && sealedSecret == null) {
            throw new AccountHasNoSecret(name);
        }
        if (next == AccountState.CLOSED) {
            eraseSecrets();
        }
        state = next;
    }

    void keepSecret(String secret, Secrets secrets) {
        sealedSecret = secrets.seal(place("secret"), secret);
    }

    void keepCallback(String token, String encodingAesKey, Secrets secrets) {
        sealedCallbackToken = secrets.seal(place("callback-token"), token);
        sealedAesKey = secrets.seal(place("aes-key"), encodingAesKey);
    }

    Optional<String> secret(Secrets secrets) {
        return opened("secret", sealedSecret, secrets);
    }

    Optional<String> callbackToken(Secrets secrets) {
        return opened("callback-token", sealedCallbackToken, secrets);
    }

    Optional<String> encodingAesKey(Secrets secrets) {
        return opened("aes-key", sealedAesKey, secrets);
    }

    private Optional<String> opened(String field, byte @Nullable [] sealed, Secrets secrets) {
        return sealed == null ? Optional.empty() : Optional.of(secrets.open(place(field), sealed));
    }

    private void eraseSecrets() {
        sealedSecret = null;
        sealedCallbackToken = null;
        sealedAesKey = null;
    }

    private String place(String field) {
        return appId + ":" + field;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String name() {
        return name;
    }

    String appId() {
        return appId;
    }

    AccountState state() {
        return state;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    long version() {
        return version == null ? 0 : version;
    }

    AccountRow row() {
        return new AccountRow(
                id(),
                name,
                appId,
                kind,
                department(),
                verified,
                phoneProtected,
                state,
                followers,
                sealedSecret != null);
    }

    String theme() {
        return theme;
    }

    String defaultAuthor() {
        return defaultAuthor;
    }

    void dress(String itsTheme, String itsAuthor) {
        theme = itsTheme;
        defaultAuthor = itsAuthor;
    }

    AccountSheet sheet() {
        var contact = new AccountDetails.Contact(contactRole, contactPhone);
        var details =
                new AccountDetails(
                        name,
                        appId,
                        kind,
                        department(),
                        verified,
                        phoneProtected,
                        contact,
                        defaultAuthor,
                        theme);
        return new AccountSheet(row(), details, Optional.ofNullable(followersAt), version());
    }
}
