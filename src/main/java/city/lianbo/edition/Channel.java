package city.lianbo.edition;

/// How an edition reaches readers.
public enum Channel {
    /// 群发: pushed to followers; uses the day's quota.
    MASS_SEND,
    /// 发布: a link, nobody is told.
    PUBLISH,
    /// The draft is placed; a person presses the button at WeChat.
    DRAFT_ONLY;

    /// Whether a send of the account's day or month is kept for it. A person at WeChat's console
    /// usually pushes, so a draft keeps one too.
    public boolean usesQuota() {
        return switch (this) {
            case MASS_SEND, DRAFT_ONLY -> true;
            case PUBLISH -> false;
        };
    }

    /// A mass send says whom it is for, and nothing else has an audience.
    void check(Audience audience) {
        boolean pushes = !(audience instanceof Audience.Nobody);
        if (pushes != (this == MASS_SEND)) {
            throw new IllegalArgumentException(this + " to " + audience.text());
        }
    }
}
