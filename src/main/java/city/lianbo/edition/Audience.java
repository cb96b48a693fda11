package city.lianbo.edition;

/// Whom a mass send reaches; always said, never assumed.
public sealed interface Audience {

    record AllFollowers() implements Audience {}

    /// The followers with one tag of the account.
    record Tagged(int tagId) implements Audience {}

    /// As it stands in the seal and in the rows: `all` or `tag:<number>`.
    default String text() {
        return switch (this) {
            case AllFollowers() -> "all";
            case Tagged(var tagId) -> "tag:" + tagId;
        };
    }

    static Audience parse(String text) {
        return text.equals("all")
                ? new AllFollowers()
                : new Tagged(Integer.parseInt(text.substring("tag:".length())));
    }
}
