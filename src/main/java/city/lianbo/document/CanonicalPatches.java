package city.lianbo.document;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Brings patches into the one order in which equal sets are equal lists: replaced and hidden
/// blocks by id, then what is placed, by the block it follows.
final class CanonicalPatches {

    private final Map<String, Patch> contents = new TreeMap<>();
    private final Map<BlockId, Patch> placed = new LinkedHashMap<>();
    private final Map<BlockId, List<Patch>> followers = new HashMap<>();

    private CanonicalPatches(Collection<? extends Patch> patches) {
        for (var patch : patches) {
            var before =
                    switch (patch) {
                        case Replace _, Hide _ -> contents.put(patch.subject().value(), patch);
                        case InsertAfter _, Move _ -> placed.put(patch.subject(), patch);
                    };
            refuseIf(before != null, patch);
        }
        for (var patch : placed.values()) {
            refuseIf(
                    patch instanceof InsertAfter && contents.containsKey(patch.subject().value()),
                    patch);
            anchor(patch)
                    .filter(placed::containsKey)
                    .ifPresent(after -> followers(after).add(patch));
        }
    }

    static List<Patch> of(Collection<? extends Patch> patches) {
        return patches.isEmpty() ? List.of() : new CanonicalPatches(patches).ordered();
    }

    static Optional<BlockId> anchor(Patch placed) {
        return switch (placed) {
            case InsertAfter insert -> insert.anchor();
            case Move move -> move.after();
            case Replace _, Hide _ -> Optional.empty();
        };
    }

    static Patch anchored(Patch placed, Optional<BlockId> anchor) {
        return switch (placed) {
            case InsertAfter insert -> new InsertAfter(anchor, insert.passage());
            case Move move -> new Move(move.block(), anchor);
            case Replace _, Hide _ -> placed;
        };
    }

    private List<Patch> ordered() {
        var byAnchor = new TreeMap<String, List<Patch>>();
        var seen = new HashSet<BlockId>();
        for (var patch : placed.values()) {
            var anchor = anchor(patch);
            if (anchor.filter(placed::containsKey).isEmpty()) {
                var name = anchor.map(BlockId::value).orElse("");
                var group = byAnchor.computeIfAbsent(name, _ -> new ArrayList<>());
                collect(patch, anchor, group, seen);
            }
        }
        for (var patch : placed.values()) {
            refuseIf(!seen.contains(patch.subject()), patch);
        }
        var ordered = new ArrayList<Patch>(contents.values());
        byAnchor.values().forEach(ordered::addAll);
        return List.copyOf(ordered);
    }

    private void collect(
            Patch first, Optional<BlockId> anchor, List<Patch> group, Set<BlockId> seen) {
        var waiting = new ArrayList<Patch>(List.of(first));
        while (!waiting.isEmpty()) {
            var patch = waiting.removeLast();
            seen.add(patch.subject());
            group.add(anchored(patch, anchor));
            waiting.addAll(followers.getOrDefault(patch.subject(), List.of()).reversed());
        }
    }

    private List<Patch> followers(BlockId after) {
        return followers.computeIfAbsent(after, _ -> new ArrayList<>());
    }

    private static void refuseIf(boolean contradiction, Patch patch) {
        if (contradiction) {
            throw new IllegalArgumentException(
                    "The patches contradict themselves at " + patch.subject());
        }
    }
}
