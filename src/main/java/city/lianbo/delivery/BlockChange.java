package city.lianbo.delivery;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// One block that did not come back as it was sent.
///
/// @param article its article in the draft, from 1
/// @param block its place in the article as it was sent (or as it came back, where nobody sent it),
///     from 1; 0 for the article's own fields
/// @param sent what was sent, shortened; a change of style names the styles
/// @param kept what WeChat kept of it, shortened; empty where nothing
public record BlockChange(
        int article, int block, Set<KeptChange> changes, String sent, String kept) {

    private static final int BRIEF = 40;

    public BlockChange {
        changes = Collections.unmodifiableSet(EnumSet.copyOf(changes));
    }

    /// Whether the delivery must not leave with it.
    public boolean holds() {
        return changes.stream().anyMatch(KeptChange::holds);
    }

    /// The change in one line that names the place.
    String brief() {
        return "#%d/%d %s → %s".formatted(article, block, brief(sent), brief(kept));
    }

    private static String brief(String text) {
        if (text.isEmpty()) {
            return "–";
        }
        int length = text.codePointCount(0, text.length());
        return length <= BRIEF ? text : text.substring(0, text.offsetByCodePoints(0, BRIEF)) + "…";
    }
}
