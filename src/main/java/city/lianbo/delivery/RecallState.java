package city.lianbo.delivery;

/// How far a recall has come; the words for people stand under `delivery.recall.<name>`.
public enum RecallState {
    /// A person asked for it; WeChat is asked, again where its answer was lost.
    ASKED,
    /// WeChat says that it is deleted.
    DONE,
    /// WeChat said no, or could not be asked in time.
    REFUSED
}
