package city.lianbo.account;

import city.lianbo.document.Colour;
import city.lianbo.document.Theme;
import city.lianbo.document.Themes;
import java.util.Optional;

/// A theme in an account's colour.
final class Looks {

    private Looks() {}

    /// Empty where the colour is none, or could not be read on the theme's grounds.
    static Optional<Theme> of(String theme, String accent) {
        var base = Themes.find(theme).orElse(Themes.standard());
        try {
            var colour = accent.isEmpty() ? base.accent() : new Colour(accent);
            return Optional.of(
                    new Theme(
                            base.id(),
                            base.text(),
                            colour,
                            base.muted(),
                            base.tint(),
                            base.line(),
                            base.heads()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
