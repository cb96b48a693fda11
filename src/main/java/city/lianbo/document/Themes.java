package city.lianbo.document;

import city.lianbo.document.Theme.Heads;
import java.util.List;
import java.util.Optional;

/// The themes the house brings along. Each is written with the colour it would like; see
/// [Theme#withAccent] for what becomes of it as writing.
public final class Themes {

    /// Deep ink blue, bars at the headings: notices and services.
    public static final Theme INK = theme("ink", "#23272e", "#1f4e8c", "#4c535e", Heads.BAR, 4);

    /// Cinnabar red, lines below the headings: meetings, festivals, party matters.
    public static final Theme CINNABAR =
            theme("cinnabar", "#2b2422", "#b3261e", "#574e4a", Heads.LINE, 0);

    /// Pine green, headings in the middle: culture, health, environment.
    public static final Theme PINE =
            theme("pine", "#232a27", "#1d6b4f", "#4a554f", Heads.CENTRED, 8);

    /// River teal, headings on plates: transport, city services, people's livelihood.
    public static final Theme RIVER =
            theme("river", "#22292b", "#0e7490", "#485356", Heads.PLATE, 6);

    /// Amber, headings on bands: early warnings, markets, harvest.
    public static final Theme AMBER =
            theme("amber", "#2c2722", "#b45309", "#574f46", Heads.BAND, 4);

    /// Plum violet, headings between lines: museums, education, books.
    public static final Theme PLUM = theme("plum", "#29252d", "#7a3e8e", "#534c58", Heads.RULES, 8);

    /// Slate, headings by size alone: regulations, statements, refutations.
    public static final Theme SLATE =
            theme("slate", "#222529", "#334155", "#4b5158", Heads.PLAIN, 0);

    private static final List<Theme> ALL = List.of(INK, CINNABAR, PINE, RIVER, AMBER, PLUM, SLATE);

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
            String id, String text, String accent, String muted, Heads heads, int corner) {
        var black = new Colour("#000000");
        return new Theme(id, new Colour(text), black, black, new Colour(muted), heads, corner)
                .withAccent(new Colour(accent));
    }
}
