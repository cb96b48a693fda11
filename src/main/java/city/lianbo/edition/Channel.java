package city.lianbo.edition;

/// How an edition reaches readers.
public enum Channel {
    /// 群发: pushed to followers; uses the day's quota.
    MASS_SEND,
    /// 发布: a link, nobody is told.
    PUBLISH,
    /// The draft is placed; a person presses the button at WeChat.
    DRAFT_ONLY
}
