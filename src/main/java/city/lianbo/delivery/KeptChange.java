package city.lianbo.delivery;

/// What can become of a part of a draft between sending it and reading it back.
public enum KeptChange {
    /// The draft came back with more or fewer articles.
    ARTICLES(true),
    TITLE(true),
    AUTHOR(true),
    /// The address behind “read the original”.
    SOURCE_LINK(true),
    /// The block is not there any more.
    GONE(true),
    /// A block that nobody sent.
    ADDED(true),
    /// The block stands in another place.
    MOVED(true),
    TEXT(true),
    LINK(true),
    PICTURE(true),
    /// A video, a mini-program card, or another of WeChat's own elements.
    CARD(true),
    /// All is there, in another order.
    ORDER(true),
    /// WeChat writes one itself where none was sent, and keeps it only for single articles.
    DIGEST(false),
    /// Only the looks: elements, attributes, styles, blank lines.
    STYLE(false);

    private final boolean holding;

    KeptChange(boolean holding) {
        this.holding = holding;
    }

    /// Whether a delivery must not leave with it.
    public boolean holds() {
        return holding;
    }
}
