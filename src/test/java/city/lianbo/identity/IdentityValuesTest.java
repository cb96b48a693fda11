package city.lianbo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityValuesTest {

    @Nested
    class ALogin {

        @Test
        void isStoredSmallWhateverTheServersLanguage() {
            assertThat(new Login(" EDITOR.Iris ").text()).isEqualTo("editor.iris");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "ab", "-editor", "张三丰", "two words", "a'; drop table person"})
        void ofAnotherShapeIsRefused(String text) {
            assertThatExceptionOfType(LoginUnfit.class).isThrownBy(() -> new Login(text));
        }
    }

    @Nested
    class AMailAddress {

        @ParameterizedTest
        @ValueSource(strings = {"iris@example.gov.cn", " lan.zhang+desk@mail-1.example.cn "})
        void isKeptAsItWasTyped(String text) {
            assertThat(new MailAddress(text).text()).isEqualTo(text.strip());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "iris",
                    "iris@",
                    "@example.cn",
                    "iris@example",
                    "a b@example.cn",
                    "iris@example.cn\r\nBcc: x@example.cn",
                    "iris@example.cn,lan@example.cn",
                    "张三@example.cn"
                })
        void ofAnotherShapeIsRefused(String text) {
            assertThatExceptionOfType(MailAddressUnfit.class)
                    .isThrownBy(() -> new MailAddress(text));
        }

        @Test
        void mayBeLeftEmpty() {
            assertThat(MailAddress.typed("  ")).isEmpty();
        }
    }

    @Nested
    class APassword {

        @Test
        void needsTenCharacters() {
            assertThatExceptionOfType(PasswordTooShort.class)
                    .isThrownBy(() -> new NewPassword("123456789"))
                    .satisfies(refused -> assertThat(refused.arguments()).containsExactly(10));
        }

        @Test
        void mayNotBeLongerThanTheHashIsWorth() {
            assertThatExceptionOfType(PasswordTooLong.class)
                    .isThrownBy(() -> new NewPassword("长".repeat(129)));
        }

        @Test
        void thatContainsTheLoginIsRefused() {
            var password = new NewPassword("xxEditor.Oneyy");

            assertThatExceptionOfType(PasswordHoldsLogin.class)
                    .isThrownBy(() -> password.fits("editor.one"));
        }

        @Test
        void isNeverPrinted() {
            assertThat(new NewPassword("correct horse")).asString().doesNotContain("horse");
            assertThat(new OneTimePassword("abcd-efgh")).asString().doesNotContain("abcd");
        }
    }

    @Nested
    class Details {

        @Test
        void needANameThatFits() {
            assertThatExceptionOfType(PersonNameUnfit.class)
                    .isThrownBy(() -> details(" ", Role.AUDITOR));
            assertThatExceptionOfType(PersonNameUnfit.class)
                    .isThrownBy(() -> details("名".repeat(61), Role.AUDITOR));
        }

        @Test
        void needARole() {
            assertThatExceptionOfType(PersonNeedsRole.class).isThrownBy(() -> details("审计"));
        }

        @Test
        void giveAnEditorADepartment() {
            assertThatExceptionOfType(EditorNeedsDepartment.class)
                    .isThrownBy(() -> details("部门编辑", Role.EDITOR));
        }

        private static PersonDetails details(String name, Role... roles) {
            return new PersonDetails(name, Optional.empty(), Set.of(roles));
        }
    }
}
