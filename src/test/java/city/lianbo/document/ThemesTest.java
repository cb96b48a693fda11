package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThemesTest {

    @Test
    void contrastIsThatOfTheAccessibilityGuidelines() {
        assertThat(new Colour("#000000").contrastTo(Colour.WHITE)).isEqualTo(21, within(0.01));
        assertThat(new Colour("#777777").contrastTo(Colour.WHITE)).isEqualTo(4.48, within(0.01));
    }

    @Test
    void unreadableColoursAreRefused() {
        var grey = new Colour("#999999");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Theme(
                                "pale",
                                new Colour("#222222"),
                                grey,
                                grey,
                                Colour.WHITE,
                                grey,
                                Theme.Heads.BAR))
                .withMessageContaining("#999999 on #ffffff");
    }

    @Test
    void everyThemeIsFoundByItsId() {
        assertThat(Themes.all()).hasSizeGreaterThanOrEqualTo(2).contains(Themes.standard());
        for (var theme : Themes.all()) {
            assertThat(Themes.find(theme.id())).contains(theme);
        }
        assertThat(Themes.find("none")).isEmpty();
    }
}
