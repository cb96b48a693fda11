package city.lianbo.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person sees of two texts: block by block, and within a changed block by runs of
/// characters. In the order of the newer text; what is gone stands where it was.
public record Difference(List<Part> parts) {

    public Difference {
        parts = List.copyOf(parts);
    }

    public static Difference between(Document before, Document after) {
        return new Difference(new Comparing(Compared.of(before, after)).parts());
    }

    public boolean isNothing() {
        return parts.stream().allMatch(Same.class::isInstance);
    }

    /// One block and what became of it.
    public sealed interface Part {

        BlockId block();
    }

    public record Same(Passage passage) implements Part {

        @Override
        public BlockId block() {
            return passage.id();
        }
    }

    /// @param runs the words of both; all the same where only looks or pictures changed
    public record Changed(Passage before, Passage after, List<Run> runs) implements Part {

        public Changed {
            runs = List.copyOf(runs);
        }

        @Override
        public BlockId block() {
            return after.id();
        }
    }

    public record Added(Passage passage) implements Part {

        @Override
        public BlockId block() {
            return passage.id();
        }
    }

    public record Removed(Passage passage) implements Part {

        @Override
        public BlockId block() {
            return passage.id();
        }
    }

    /// Stands elsewhere now, and may have changed on the way.
    public record Moved(Passage before, Passage after, List<Run> runs) implements Part {

        public Moved {
            runs = List.copyOf(runs);
        }

        @Override
        public BlockId block() {
            return after.id();
        }
    }

    /// Characters that are in both texts or in one of them.
    public record Run(Kind kind, String text) {

        public enum Kind {
            SAME,
            REMOVED,
            ADDED
        }
    }

    private record Comparing(Compared compared) {

        private List<Part> parts() {
            var gone = gone();
            var parts = new ArrayList<Part>(gone.getOrDefault(Optional.empty(), List.of()));
            for (var passage : compared.to().passages()) {
                parts.add(part(passage));
                parts.addAll(gone.getOrDefault(Optional.of(passage.id()), List.of()));
            }
            return parts;
        }

        private Part part(Passage after) {
            var block = compared.before().get(after.id());
            if (block == null) {
                return new Added(after);
            }
            var before = new Passage(after.id(), block);
            if (!compared.staying().contains(after.id())) {
                return new Moved(before, after, Runs.between(before, after));
            }
            return before.equals(after)
                    ? new Same(after)
                    : new Changed(before, after, Runs.between(before, after));
        }

        /// By the block that stood before them and still stands there.
        private Map<Optional<BlockId>, List<Part>> gone() {
            var gone = new HashMap<Optional<BlockId>, List<Part>>();
            Optional<BlockId> last = Optional.empty();
            for (var passage : compared.from().passages()) {
                if (compared.staying().contains(passage.id())) {
                    last = Optional.of(passage.id());
                } else if (!compared.after().containsKey(passage.id())) {
                    gone.computeIfAbsent(last, _ -> new ArrayList<>()).add(new Removed(passage));
                }
            }
            return gone;
        }
    }
}
