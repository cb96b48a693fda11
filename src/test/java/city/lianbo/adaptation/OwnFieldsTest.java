package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.document.Document;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnFieldsTest {

    @Test
    void takesWhatWeChatTakesCountedInCodePoints() {
        var own = fields("🌀".repeat(64), "摘".repeat(128), "作".repeat(16));

        assertThatCode(() -> own.check("临江交通")).doesNotThrowAnyException();
    }

    @Test
    void refusesATitleThatIsTooLongAndNamesTheAccount() {
        assertThatThrownBy(() -> fields("题".repeat(65), "", "").check("临江交通"))
                .isInstanceOf(TitleTooLong.class)
                .hasMessageContaining("临江交通")
                .hasMessageContaining("65")
                .hasMessageContaining("64");
    }

    @Test
    void refusesADigestThatIsTooLong() {
        assertThatThrownBy(() -> fields("", "摘".repeat(129), "").check("临江交通"))
                .isInstanceOf(DigestTooLong.class)
                .hasMessageContaining("临江交通");
    }

    @Test
    void refusesAnAuthorThatIsTooLong() {
        assertThatThrownBy(() -> fields("", "", "作".repeat(17)).check("临江交通"))
                .isInstanceOf(AuthorTooLong.class)
                .hasMessageContaining("临江交通");
    }

    private static OwnFields fields(String title, String digest, String author) {
        return new OwnFields(title, digest, author, Optional.empty(), Document.EMPTY);
    }
}
