package city.lianbo.campaign;

import java.util.Arrays;

/// A text as the set of its pieces of five characters, without spaces and punctuation; two texts are
/// alike by the share of pieces that they have in common. Cheap, and good enough to see that two
/// accounts say the same: not WeChat's own measure, which nobody knows.
final class Likeness {

    private static final int PIECE = 5;

    private final long[] pieces;

    private Likeness(long[] pieces) {
        this.pieces = pieces;
    }

    static Likeness of(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        int many = Math.max(0, letters.length - PIECE + 1);
        var hashes = new long[many];
        for (int at = 0; at < many; at++) {
            long hash = 17;
            for (int next = at; next < at + PIECE; next++) {
                hash = hash * 1_000_003 + letters[next];
            }
            hashes[at] = hash;
        }
        return new Likeness(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    boolean isTooShort() {
        return pieces.length == 0;
    }

    /// From 0, nothing in common, to 1.
    double to(Likeness other) {
        if (isTooShort() || other.isTooShort()) {
            return 0;
        }
        int mine = 0;
        int others = 0;
        int common = 0;
        while (mine < pieces.length && others < other.pieces.length) {
            int order = Long.compare(pieces[mine], other.pieces[others]);
            if (order == 0) {
                common++;
            }
            if (order <= 0) {
                mine++;
            }
            if (order >= 0) {
                others++;
            }
        }
        return (double) common / (pieces.length + other.pieces.length - common);
    }
}
