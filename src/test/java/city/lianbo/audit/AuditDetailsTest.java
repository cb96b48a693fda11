package city.lianbo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditDetailsTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 7));

    private final AuditDetails details = new AuditDetails();

    @Test
    void idsAreWrittenAsPlainText() {
        var fact =
                new Fact(
                        ACCOUNT,
                        Optional.of(Fingerprint.of("seal")),
                        List.of(ACCOUNT),
                        Instant.parse("2026-11-23T10:00:00Z"),
                        "s3cret",
                        new Inner("t0ken", 3));

        var json = details.of(fact);

        assertThat(json)
                .contains("\"account\":\"" + ACCOUNT + "\"")
                .contains("\"seal\":\"" + Fingerprint.of("seal") + "\"")
                .contains("\"accounts\":[\"" + ACCOUNT + "\"]")
                .contains("\"at\":\"2026-11-23T10:00:00Z\"")
                .contains("\"attempts\":3");
    }

    @Test
    void whatIsCalledASecretIsHiddenAtAnyDepth() {
        var fact =
                new Fact(
                        ACCOUNT,
                        Optional.empty(),
                        List.of(),
                        Instant.EPOCH,
                        "s3cret",
                        new Inner("t0ken", 3));

        assertThat(details.of(fact)).doesNotContain("s3cret", "t0ken").contains("••••••");
    }

    private record Inner(String accessToken, int attempts) {}

    private record Fact(
            AccountId account,
            Optional<Fingerprint> seal,
            List<AccountId> accounts,
            Instant at,
            String appSecret,
            Inner inner)
            implements DomainEvent {

        @Override
        public String subjectType() {
            return "account";
        }

        @Override
        public String subjectId() {
            return account.toString();
        }
    }
}
