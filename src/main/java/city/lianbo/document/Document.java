package city.lianbo.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The text of an article as a tree of blocks; the canonical form from which everything that
/// leaves the house is rendered. Two passages never share an id.
public record Document(List<Passage> passages) {

    public static final Document EMPTY = new Document(List.of());

    public Document {
        passages = List.copyOf(passages);
        var seen = new HashSet<BlockId>();
        for (var passage : passages) {
            if (!seen.add(passage.id())) {
                throw new IllegalArgumentException("Two passages are called " + passage.id());
            }
        }
    }

    /// True where a reader would see nothing: no letter and no picture.
    public boolean isBlank() {
        return Documents.plainText(this).isBlank() && Documents.pictures(this).isEmpty();
    }

    public Optional<Passage> passage(BlockId id) {
        return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
    }
}
