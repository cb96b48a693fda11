package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.platform.DepartmentId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDetailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"临江 发布", "临江·发布", "临江发布 ", "「临江」发布"})
    void namesThatLookAlikeShareAKey(String name) {
        assertThat(AccountNames.key(name)).isEqualTo(AccountNames.key("临江发布"));
    }

    @Test
    void widthAndCaseDoNotTellNamesApart() {
        assertThat(AccountNames.key("临江ＴＶ１")).isEqualTo(AccountNames.key("临江tv1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "···"})
    void refusesANameWithoutText(String name) {
        assertThatThrownBy(() -> details(name, "wx0123456789abcdef").check())
                .isInstanceOf(AccountNameUnfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wx123", "gh_0123456789abcd", "wx0123456789abcdeg0"})
    void refusesWhatIsNoAppId(String appId) {
        assertThatThrownBy(() -> details("临江发布", appId).check())
                .isInstanceOfSatisfying(
                        AppIdMalformed.class,
                        refusal -> assertThat(refusal.arguments()).startsWith("临江发布"));
    }

    @Test
    void stripsWhatWasPastedWithBlanks() {
        assertThat(details("临江发布", " wx0123456789abcdef\n").appId())
                .isEqualTo("wx0123456789abcdef");
    }

    @ParameterizedTest
    @EnumSource(AccountState.class)
    void closedIsTheEnd(AccountState next) {
        assertThat(AccountState.CLOSED.canBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AccountState.class)
    void nothingBecomesPlannedAgain(AccountState from) {
        assertThat(from.canBecome(AccountState.PLANNED)).isFalse();
    }

    @Test
    void callbackKeysAreAsTheConsoleTakesThem() {
        var random = new SecureRandom();
        for (int i = 0; i < 50; i++) {
            assertThat(CallbackKeys.token(random)).matches("[0-9A-Za-z]{32}");
            var key = CallbackKeys.encodingAesKey(random);
            assertThat(key).matches("[0-9A-Za-z]{43}");
            assertThat(Base64.getDecoder().decode(key + "=")).hasSize(32);
        }
    }

    private static AccountDetails details(String name, String appId) {
        return new AccountDetails(
                name,
                appId,
                AccountKind.SUBSCRIPTION,
                new DepartmentId(new UUID(0, 1)),
                true,
                false,
                Contact.NONE,
                "",
                "");
    }
}
