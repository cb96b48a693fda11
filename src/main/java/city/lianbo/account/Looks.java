package city.lianbo.account;

import city.lianbo.document.Colour;
import city.lianbo.document.Theme;
import city.lianbo.document.Themes;
import java.util.Optional;

/// A theme in an account's colour.
final class Looks {

    private Looks() {}

    /// Empty where the colour is none, or too pale for edges and large letters. Small letters in it
    /// are darkened as far as they must be.
    static Optional<Theme> of(String theme, String accent) {
        var base = Themes.find(theme).orElse(Themes.standard());
        if (accent.isEmpty()) {
            return Optional.of(base);
        }
        try {
            var colour = new Colour(accent);
            return Optional.of(base.withAccent(colour)).filter(own -> own.accent().equals(colour));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
