package city.lianbo.edition;

import java.util.regex.Pattern;

/// Whom a push reaches; always said, never assumed.
public sealed interface Audience {

    Pattern TAG = Pattern.compile("tag:(0|[1-9][0-9]{0,8})");

    record AllFollowers() implements Audience {}

    /// The followers with one tag of the account.
    record Tagged(int tagId) implements Audience {}

    /// Nobody is told: what is not pushed has no audience.
    record Nobody() implements Audience {}

    /// As it stands in the seal and in the rows: `all`, `tag:<number>` or `none`.
    default String text() {
        return switch (this) {
            case AllFollowers() -> "all";
            case Tagged(var tagId) -> "tag:" + tagId;
            case Nobody() -> "none";
        };
    }

    /// Refuses everything but these three words: what can't be read must not come to mean everybody.
    static Audience parse(String text) {
        var tag = TAG.matcher(text);
        return switch (text) {
            case "all" -> new AllFollowers();
            case "none" -> new Nobody();
            case String _ when tag.matches() -> new Tagged(Integer.parseInt(tag.group(1)));
            default -> throw new IllegalArgumentException("No audience: " + text);
        };
    }
}
