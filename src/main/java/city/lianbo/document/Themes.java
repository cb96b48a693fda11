package city.lianbo.document;

import java.util.List;
import java.util.Optional;

/// The themes the house brings along.
public final class Themes {

    /// Deep ink blue, bars at the headings: notices and services.
    public static final Theme INK =
            theme("ink", "#23272e", "#1f4e8c", "#5c6470", "#f3f6fa", Theme.Heads.BAR);

    /// Cinnabar red, lines below the headings: meetings, festivals, early warnings.
    public static final Theme CINNABAR =
            theme("cinnabar", "#2b2422", "#a8231c", "#6b5f5a", "#fbf4f2", Theme.Heads.LINE);

    /// Pine green, headings in the middle: culture, health, environment.
    public static final Theme PINE =
            theme("pine", "#232a27", "#1d6b4f", "#58655f", "#f1f7f4", Theme.Heads.CENTRED);

    private static final List<Theme> ALL = List.of(INK, CINNABAR, PINE);

    private Themes() {}

    /// The theme of accounts that chose none.
    public static Theme standard() {
        return INK;
    }

    public static List<Theme> all() {
        return ALL;
    }

    public static Optional<Theme> find(String id) {
        return ALL.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    private static Theme theme(
            String id, String text, String accent, String muted, String tint, Theme.Heads heads) {
        return new Theme(
                id,
                new Colour(text),
                new Colour(accent),
                new Colour(muted),
                new Colour(tint),
                new Colour("#d5d9de"),
                heads);
    }
}
