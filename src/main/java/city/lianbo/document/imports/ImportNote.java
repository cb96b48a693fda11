package city.lianbo.document.imports;

import java.util.List;
import java.util.Locale;

/// One kind of thing that did not come through as it stood in the file.
///
/// @param count how often
/// @param places the words before the first few of them, so that a person finds the spots
public record ImportNote(Kind kind, int count, List<String> places) {

    public ImportNote {
        places = List.copyOf(places);
    }

    /// The text that says it; takes the count.
    public String messageKey() {
        return "document.import.note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What can happen to a piece of a file on its way into blocks.
    public enum Kind {
        COMMENTS(true),
        CONTENTS(true),
        HEADERS(true),
        HIDDEN(true),
        SHAPES(true),
        CHARTS(true),
        EMBEDDED(true),
        FORMS(true),
        PLAYERS(true),
        PICTURES_ELSEWHERE(true),
        PICTURES_UNREADABLE(true),
        PICTURES_TOO_MANY(true),
        LINKS_INSIDE(true),
        LINKS_NOT_WEB(true),
        TRACKED(false),
        TEXT_BOXES(false),
        NUMBERS_WRITTEN(false),
        NUMBERS_PLAIN(false),
        NOTES_AT_END(false),
        FORMULAS(false),
        RAISED(false),
        READINGS(false),
        HEADINGS(false),
        LISTS_FLATTENED(false),
        TABLES_SPLIT(false),
        TABLES_AS_LINES(false),
        TABLES_MENDED(false),
        FRONT_MATTER(true),
        PICTURES_UNDESCRIBED(false);

        private final boolean lost;

        Kind(boolean lost) {
            this.lost = lost;
        }

        /// True where it is gone, false where it stands there in another form.
        public boolean lost() {
            return lost;
        }
    }
}
