package city.lianbo.delivery;

/// Which of an account's chances to send a successor uses.
enum Chance {
    /// One of its own.
    NEW,
    /// The predecessor's call may exist at WeChat: both are one send, under one key.
    SAME_SEND,
    /// The predecessor's, which WeChat took and never used.
    UNUSED
}
