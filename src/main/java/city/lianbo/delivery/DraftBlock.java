package city.lianbo.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One block of an article's HTML, taken apart into what readers get and what is only looks.
///
/// @param content text runs, links and pictures in reading order
/// @param words all words, those of links too
/// @param looks elements, attributes and style declarations, as often as they occur
record DraftBlock(List<Token> content, String words, List<String> looks) {

    /// Blocks with fewer common pairs of characters than this share are not the same block.
    private static final double LIKE = 0.4;

    private static final int TAIL = 10;

    DraftBlock {
        content = List.copyOf(content);
        looks = List.copyOf(looks);
    }

    sealed interface Token {

        String shown();

        record Words(String text) implements Token {
            @Override
            public String shown() {
                return text;
            }
        }

        record Link(String address, String text) implements Token {
            @Override
            public String shown() {
                return text + " ↗ " + address;
            }
        }

        /// @param address without scheme and query, which WeChat changes as it likes
        record Picture(String address, String alternative) implements Token {
            @Override
            public String shown() {
                return "▦ " + (alternative.isEmpty() ? address : alternative + " …" + tail());
            }

            /// Enough of the address to tell two pictures with the same words apart.
            private String tail() {
                return address.substring(Math.max(0, address.length() - TAIL));
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Picture picture && picture.address.equals(address);
            }

            @Override
            public int hashCode() {
                return address.hashCode();
            }
        }

        /// One of WeChat's own elements.
        record Card(String element) implements Token {
            @Override
            public String shown() {
                return "▣ " + element;
            }
        }
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    String shown() {
        return content.stream().map(Token::shown).collect(Collectors.joining(" "));
    }

    <T extends Token> List<T> all(Class<T> kind) {
        return content.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Whether the other block is this one after a change, and not another one.
    boolean resembles(DraftBlock other) {
        var mine = pairs(words);
        var theirs = pairs(other.words);
        if (mine.isEmpty() && theirs.isEmpty()) {
            return true;
        }
        var common = new HashSet<>(mine);
        common.retainAll(theirs);
        return common.size() >= LIKE * Math.max(mine.size(), theirs.size())
                || (!theirs.isEmpty() && common.size() == theirs.size());
    }

    private static Set<String> pairs(String words) {
        var pairs = new HashSet<String>();
        for (int index = 0; index + 2 <= words.length(); index++) {
            pairs.add(words.substring(index, index + 2));
        }
        return pairs;
    }

    /// Looks of this block that the other has not, or has less often.
    List<String> looksMissingIn(DraftBlock other) {
        var counts = new HashMap<String, Integer>();
        other.looks.forEach(look -> counts.merge(look, 1, Integer::sum));
        var missing = new ArrayList<String>();
        for (String look : looks) {
            if (counts.merge(look, -1, Integer::sum) < 0) {
                missing.add(look);
            }
        }
        return missing;
    }
}
