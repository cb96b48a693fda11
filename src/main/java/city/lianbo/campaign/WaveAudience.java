package city.lianbo.campaign;

import java.util.regex.Pattern;

/// Whom a wave's mass sends reach: always said. A tag is chosen by its name, since its number
/// differs from account to account.
public sealed interface WaveAudience {

    int LONGEST_TAG = 60;

    Pattern WRITTEN_TAG = Pattern.compile("tag:(.+)", Pattern.DOTALL);

    record AllFollowers() implements WaveAudience {}

    record TagNamed(String name) implements WaveAudience {

        public TagNamed {
            if (name.isBlank() || name.length() > LONGEST_TAG) {
                throw new IllegalArgumentException("A tag has a name of at most " + LONGEST_TAG);
            }
        }
    }

    /// As it stands in the rows: `all`, or `tag:` and the name.
    default String text() {
        return switch (this) {
            case AllFollowers() -> "all";
            case TagNamed(var name) -> "tag:" + name;
        };
    }

    /// Refuses everything else: what can't be read must not come to mean everybody.
    static WaveAudience parse(String text) {
        if (text.equals("all")) {
            return new AllFollowers();
        }
        var tag = WRITTEN_TAG.matcher(text);
        if (tag.matches()) {
            return new TagNamed(tag.group(1));
        }
        throw new IllegalArgumentException("No audience: " + text);
    }
}
