package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {

    @Test
    void contrastIsThatOfTheAccessibilityGuidelines() {
        assertThat(new Colour("#000000").contrastTo(Colour.WHITE)).isEqualTo(21, within(0.01));
        assertThat(new Colour("#777777").contrastTo(Colour.WHITE)).isEqualTo(4.48, within(0.01));
    }

    @Test
    void unreadableColoursAreRefused() {
        var ink = Themes.INK;
        var grey = new Colour("#999999");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Theme(
                                "pale", grey, ink.accent(), ink.ink(), ink.muted(), ink.heads(), 0))
                .withMessageContaining("#999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Theme(
                                "pale", ink.text(), ink.accent(), ink.ink(), grey, ink.heads(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Theme(
                                "pale",
                                ink.text(),
                                ink.accent(),
                                grey,
                                ink.muted(),
                                ink.heads(),
                                0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1677ff", "#ff6600", "#ffd600", "#07c160", "#e60012", "#0000ff", "#8b5cf6",
                "#c8102e", "#000000", "#ffffff", "#00ffff"
            })
    void anyColourOfAnAccountBecomesReadable(String wanted) {
        for (var theme : Themes.all()) {
            var own = theme.withAccent(new Colour(wanted));

            assertThat(own.id()).isEqualTo(theme.id());
            assertThat(own.ink().contrastTo(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
            assertThat(own.withAccent(own.accent())).isEqualTo(own);
        }
    }

    @Test
    void aStrongColourStaysAsItIsAtTheEdges() {
        assertThat(Themes.INK.withAccent(new Colour("#c8102e")).accent())
                .isEqualTo(new Colour("#c8102e"));
    }

    @Test
    void everyThemeIsFoundByItsId() {
        assertThat(Themes.all()).hasSizeGreaterThanOrEqualTo(6).contains(Themes.standard());
        for (var theme : Themes.all()) {
            assertThat(Themes.find(theme.id())).contains(theme);
        }
        assertThat(Themes.find("none")).isEmpty();
    }
}
