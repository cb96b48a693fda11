package city.lianbo.document;

/// A fact the author of the master marked: it stands in every adaptation, letter by letter.
///
/// @param block the top-level block it stands in
public record LockedFact(FactKind kind, String text, BlockId block) {}
