package city.lianbo.account;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The passages that two texts share, to tell a person why they are near one another.
final class CommonWords {

    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    private CommonWords() {}

    /// The longest first; letters and figures only, at least two of them.
    static List<String> of(String one, String other) {
        var found = new LinkedHashSet<String>();
        for (int start = 0; start < one.length(); ) {
            int end = start;
            while (end < one.length()
                    && Character.isLetterOrDigit(one.charAt(end))
                    && other.contains(one.substring(start, end + 1))) {
                end++;
            }
            if (end - start >= SHORTEST) {
                found.add(one.substring(start, end));
            }
            start = Math.max(end, start + 1);
        }
        return longest(found);
    }

    private static List<String> longest(Set<String> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST)
                .toList();
    }
}
