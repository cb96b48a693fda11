package city.lianbo.article;

import city.lianbo.document.BlockId;

/// Somebody who is in an article now.
///
/// @param colour 0 to 5, the same for one person everywhere
/// @param block where their caret is
public record Presence(String name, int colour, BlockId block) {}
