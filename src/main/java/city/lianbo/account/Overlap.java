package city.lianbo.account;

import java.util.List;

/// How much two accounts' positionings have in common.
///
/// @param share from 0 (nothing) to 1 (the same)
/// @param words the longest passages that both contain, longest first
public record Overlap(double share, List<String> words) {

    public Overlap {
        words = List.copyOf(words);
    }
}
