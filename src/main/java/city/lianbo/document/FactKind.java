package city.lianbo.document;

/// What a locked fact says.
public enum FactKind {
    DATE,
    TIME,
    NUMBER,
    MONEY,
    NAME,
    PHONE,
    PLACE
}
