package city.lianbo.delivery;

/// How far a late link has come.
public enum SlotState {
    /// Not known yet.
    OPEN,
    /// WeChat told it.
    LINKED,
    /// A person pasted it.
    PASTED,
    /// None comes: what was sealed for that case goes out.
    WITHOUT
}
