package city.lianbo.document;

/// Where the lines of a paragraph or heading begin.
public enum Align {
    LEFT,
    CENTER,
    RIGHT
}
