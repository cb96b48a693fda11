package city.lianbo.document;

import java.util.List;
import java.util.Set;

/// The smallest piece of a text that two people never change at the same time: a character as
/// readers see it, a word in letters, a number with its units, or something that is no text.
///
/// @param key the characters, or the inline that is no text
/// @param marks one set for each code point of the characters
record Token(Object key, List<Set<Mark>> marks) {}
