package city.lianbo.document;

/// A top-level block of a document under its stable id. Blocks inside lists and quotes have no id:
/// people change, hide or move passages as a whole.
public record Passage(BlockId id, Block block) {}
