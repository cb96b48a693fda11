package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Ids;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import city.lianbo.wechat.Credentials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@WithMockUser(roles = "ADMINISTRATOR")
class AccountsTest {

    private static final String SECRET = "5c1e0f3a9b7d4e628c0a1f2b3d4e5f60";

    @Autowired Accounts accounts;
    @Autowired Quotas quotas;
    @Autowired Credentials credentials;
    @Autowired JdbcClient database;
    @Autowired Ids ids;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void entersAPlannedAccountWithoutASecret() {
        var id = accounts.register(details());

        var row = accounts.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(AccountState.PLANNED);
        assertThat(row.hasSecret()).isFalse();
        assertThat(credentials.of(id)).isEmpty();
    }

    @Test
    void keepsTheSecretForWeChatAlone() {
        var id = accounts.register(details());

        accounts.replaceSecret(id, " " + SECRET + " ");

        var credential = credentials.of(id).orElseThrow();
        assertThat(credential.appSecret()).isEqualTo(SECRET);
        assertThat(credential.encodingAesKey()).isEqualTo(accounts.callback(id).encodingAesKey());
        assertThat(sealedSecret(id)).doesNotContain(SECRET);
        assertThat(credential.toString() + accounts.sheet(id) + accounts.callback(id))
                .doesNotContain(SECRET)
                .doesNotContain(credential.callbackToken())
                .doesNotContain(credential.encodingAesKey());
    }

    @Test
    void usesAReplacedSecretAtOnce() {
        var id = active(AccountKind.SUBSCRIPTION);
        assertThat(credentials.of(id)).isPresent();

        accounts.replaceSecret(id, SECRET.replace('5', '6'));

        assertThat(credentials.of(id).orElseThrow().appSecret())
                .isEqualTo(SECRET.replace('5', '6'));
    }

    @Test
    void erasesTheSecretsOfAClosedAccount() {
        var id = active(AccountKind.SUBSCRIPTION);

        accounts.move(id, AccountState.CLOSED);

        assertThat(credentials.of(id)).isEmpty();
        assertThat(accounts.find(id).orElseThrow().hasSecret()).isFalse();
    }

    @Test
    void saysThatNothingCanBeTestedWithoutASecret() {
        var id = accounts.register(details());

        assertThat(accounts.testConnection(id)).isEqualTo(new ConnectionReport.SecretMissing());
    }

    @Nested
    class Refuses {

        @Test
        void aNameThatLooksTheSame() {
            var first = details();
            accounts.register(first);
            var twin = named(first.name().replace("江", "江 ").toUpperCase(Locale.ROOT));

            assertThatThrownBy(() -> accounts.register(twin))
                    .isInstanceOfSatisfying(
                            AccountNameTaken.class,
                            refusal -> assertThat(refusal.arguments()).contains(first.name()));
        }

        @Test
        void anAppIdThatIsTaken() {
            var first = details();
            accounts.register(first);
            var second =
                    new AccountDetails(
                            "另" + first.name(),
                            first.appId(),
                            AccountKind.SERVICE,
                            first.department(),
                            true,
                            false,
                            Contact.NONE,
                            "",
                            "");

            assertThatThrownBy(() -> accounts.register(second)).isInstanceOf(AppIdTaken.class);
        }

        @Test
        void aSecretThatCanBeNone() {
            var id = accounts.register(details());

            assertThatThrownBy(() -> accounts.replaceSecret(id, "Pa55word"))
                    .isInstanceOf(AppSecretMalformed.class)
                    .hasMessageNotContaining("Pa55word");
        }

        @Test
        void activityWithoutASecret() {
            var id = accounts.register(details());

            assertThatThrownBy(() -> accounts.move(id, AccountState.ACTIVE))
                    .isInstanceOf(AccountHasNoSecret.class);
            assertThat(accounts.find(id).orElseThrow().state()).isEqualTo(AccountState.PLANNED);
        }

        @Test
        void anotherAppIdForAnAccountInUse() {
            var id = active(AccountKind.SERVICE);
            var sheet = accounts.sheet(id);
            var renumbered = withAppId(sheet.details(), appId());

            assertThatThrownBy(() -> accounts.change(id, sheet.version(), renumbered))
                    .isInstanceOf(AppIdFixed.class);
        }

        @Test
        void aChangeOfWhatSomebodyElseChanged() {
            var id = accounts.register(details());
            var seen = accounts.sheet(id);
            accounts.change(
                    id,
                    seen.version(),
                    withAppId(named("新" + seen.details().name()), seen.details().appId()));

            assertThatThrownBy(() -> accounts.change(id, seen.version(), seen.details()))
                    .isInstanceOf(AccountChangedMeanwhile.class);
        }

        @Test
        @WithMockUser(roles = {"COORDINATOR", "EDITOR", "REVIEWER", "AUDITOR"})
        void writingByAnybodyButAdministrators() {
            var details = details();

            assertThatThrownBy(() -> accounts.register(details))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void detailsToAnotherDepartmentsEditor() {
            var details = details();
            var id = accounts.register(details);

            assertThat(readableBy(id, Role.EDITOR, details.department())).isTrue();
            assertThat(readableBy(id, Role.EDITOR, new DepartmentId(ids.next()))).isFalse();
            assertThat(readableBy(id, Role.AUDITOR, new DepartmentId(ids.next()))).isTrue();
        }

        @Test
        void aSendOfAnAccountThatIsNotActive() {
            var id = accounts.register(details());

            assertThatThrownBy(() -> quotas.reserve(id, noon(), ids.next()))
                    .isInstanceOf(AccountNotActive.class);
        }

        @Test
        void aSendOfAnAccountThatIsNotVerified() {
            var id = active(AccountKind.SUBSCRIPTION);
            var sheet = accounts.sheet(id);
            accounts.change(id, sheet.version(), unverified(sheet.details()));

            assertThatThrownBy(() -> quotas.reserve(id, noon(), ids.next()))
                    .isInstanceOf(AccountNotVerified.class);
        }
    }

    @Test
    void countsASendMadeElsewhere() {
        var id = active(AccountKind.SUBSCRIPTION);

        quotas.recordOutsideSend(id, noon(), "值班编辑在公众平台群发");

        assertThat(quotas.of(id, noon()).left()).isZero();
        assertThatThrownBy(() -> quotas.reserve(id, noon(), ids.next()))
                .isInstanceOf(QuotaUsedUp.class);
    }

    @Test
    void tellsTheQuotaOfManyAccountsAtOnce() {
        var daily = active(AccountKind.SUBSCRIPTION);
        var monthly = active(AccountKind.SERVICE);
        quotas.reserve(daily, noon(), ids.next());
        quotas.reserve(monthly, noon(), ids.next());
        var rows =
                List.of(accounts.find(daily).orElseThrow(), accounts.find(monthly).orElseThrow());

        var standing = quotas.of(rows, Beijing.day(noon()));

        assertThat(standing.values()).extracting(Quota::left).containsExactlyInAnyOrder(0, 3);
        assertThat(standing.get(daily)).isEqualTo(quotas.of(daily, noon()));
    }

    @Test
    void findsAccountsByNameKindDepartmentAndState() {
        var id = accounts.register(details());
        var row = accounts.find(id).orElseThrow();
        var filter =
                new AccountFilter(
                        row.name().substring(2),
                        Optional.of(AccountKind.SUBSCRIPTION),
                        Optional.of(row.department()),
                        Optional.of(AccountState.PLANNED));

        var page = PageRequest.of(0, 10, Sort.by("followers").descending());
        assertThat(accounts.search(filter, page)).containsExactly(row);
        assertThat(accounts.count(filter)).isEqualTo(1);
        assertThat(
                        accounts.count(
                                new AccountFilter(
                                        "%", Optional.empty(), Optional.empty(), Optional.empty())))
                .isZero();
    }

    private AccountId active(AccountKind kind) {
        var plain = details();
        var id =
                accounts.register(
                        new AccountDetails(
                                plain.name() + UUID.randomUUID().toString().substring(30),
                                appId(),
                                kind,
                                plain.department(),
                                true,
                                false,
                                Contact.NONE,
                                "",
                                ""));
        accounts.replaceSecret(id, SECRET);
        accounts.move(id, AccountState.ACTIVE);
        return id;
    }

    private boolean readableBy(AccountId id, Role role, DepartmentId department) {
        var reader =
                new Actor(
                        Optional.of(new PersonId(ids.next())),
                        "读者",
                        Optional.of(department),
                        Set.copyOf(EnumSet.of(role)));
        var readable = new boolean[1];
        Acting.as(
                reader,
                () -> {
                    try {
                        accounts.sheet(id);
                        readable[0] = true;
                    } catch (AccountOfAnotherDepartment refused) {
                        readable[0] = false;
                    }
                });
        return readable[0];
    }

    private String sealedSecret(AccountId id) {
        return database.sql("select sealed_secret from account where id = ?")
                .param(id.value())
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
    }

    private static Instant noon() {
        return Beijing.instant(LocalDate.of(2026, 11, 23).atTime(12, 0));
    }

    private AccountDetails details() {
        return named("临江x" + mark);
    }

    private AccountDetails named(String name) {
        return new AccountDetails(
                name,
                appId(),
                AccountKind.SUBSCRIPTION,
                new DepartmentId(ids.next()),
                true,
                false,
                new Contact("值班室", "0771-5550100"),
                "临江",
                "");
    }

    private static AccountDetails withAppId(AccountDetails from, String appId) {
        return new AccountDetails(
                from.name(),
                appId,
                from.kind(),
                from.department(),
                from.verified(),
                from.phoneProtected(),
                from.contact(),
                from.defaultAuthor(),
                from.theme());
    }

    private static AccountDetails unverified(AccountDetails from) {
        return new AccountDetails(
                from.name(),
                from.appId(),
                from.kind(),
                from.department(),
                false,
                from.phoneProtected(),
                from.contact(),
                from.defaultAuthor(),
                from.theme());
    }

    private static String appId() {
        return "wx" + UUID.randomUUID().toString().replace("-", "").substring(16);
    }
}
