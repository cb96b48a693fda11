package city.lianbo.review;

/// One step of the three reviews (三审), in the order in which they happen.
public enum Stage {
    /// 初审.
    FIRST,
    /// 复审.
    SECOND,
    /// 终审.
    FINAL
}
