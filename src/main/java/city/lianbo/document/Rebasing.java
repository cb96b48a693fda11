package city.lianbo.document;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import city.lianbo.document.Rebase.Conflicting;
import city.lianbo.document.Rebase.Rebased;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rebase, patch by patch.
final class Rebasing {

    private final Patches patches;
    private final Document base;
    private final Document next;
    private final Map<BlockId, Block> before;
    private final Map<BlockId, Block> now;
    private final List<Patch> kept = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private @Nullable Set<BlockId> steady;

    Rebasing(Patches patches, Document base, Document next) {
        this.patches = patches;
        this.base = base;
        this.next = next;
        before = Compared.blocks(base);
        now = Compared.blocks(next);
    }

    Rebase result() {
        for (var patch : patches.list()) {
            switch (patch) {
                case Replace replace -> content(replace.block(), Optional.of(replace.with()));
                case Hide hide -> content(hide.block(), Optional.empty());
                case InsertAfter insert -> insert(insert);
                case Move move -> move(move);
            }
        }
        keepFacts();
        var rebased = Patches.of(kept);
        return conflicts.isEmpty() ? new Rebased(rebased) : new Conflicting(rebased, conflicts);
    }

    /// Patches that kept every locked fact go on doing so; where they would drop one, somebody has
    /// to choose. Who may change facts, as the authors of the master may, has dropped some already.
    private void keepFacts() {
        if (!LockedFacts.dropped(patches.list(), before).isEmpty()) {
            return;
        }
        for (var fact : LockedFacts.dropped(kept, now)) {
            for (var patch : List.copyOf(kept)) {
                if (patch.subject().equals(fact.block()) && !(patch instanceof Move)) {
                    kept.remove(patch);
                    conflicts.add(conflict(patch));
                }
            }
        }
    }

    private Conflict conflict(Patch patch) {
        Optional<Block> mine =
                patch instanceof Replace replace ? Optional.of(replace.with()) : Optional.empty();
        return new Conflict(
                patch.subject(),
                Optional.ofNullable(before.get(patch.subject())),
                Optional.ofNullable(now.get(patch.subject())),
                mine);
    }

    private void content(BlockId id, Optional<Block> mine) {
        var was = Optional.ofNullable(before.get(id));
        var is = Optional.ofNullable(now.get(id));
        if (is.equals(was)) {
            keep(id, mine);
        } else if (!is.equals(mine) && !was.equals(mine)) {
            both(id, was, is, mine);
        }
    }

    private void both(BlockId id, Optional<Block> was, Optional<Block> is, Optional<Block> mine) {
        var merged =
                was.flatMap(old ->
                        is.flatMap(
                                theirs -> mine.flatMap(own -> BlockMerge.merge(old, theirs, own))));
        if (merged.isEmpty()) {
            conflicts.add(new Conflict(id, was, is, mine));
        } else if (!merged.equals(is)) {
            keep(id, merged);
        }
    }

    private void keep(BlockId id, Optional<Block> mine) {
        kept.add(mine.<Patch>map(block -> new Replace(id, block)).orElseGet(() -> new Hide(id)));
    }

    private void insert(InsertAfter insert) {
        var id = insert.passage().id();
        var mine = insert.passage().block();
        var theirs = now.get(id);
        if (theirs == null) {
            kept.add(CanonicalPatches.anchored(insert, living(insert.anchor())));
        } else if (!theirs.equals(mine)) {
            conflicts.add(
                    new Conflict(id, Optional.empty(), Optional.of(theirs), Optional.of(mine)));
        }
    }

    private void move(Move move) {
        if (now.containsKey(move.block())) {
            kept.add(CanonicalPatches.anchored(move, living(move.after())));
        }
    }

    private Optional<BlockId> living(Optional<BlockId> anchor) {
        return anchor.filter(id -> !now.containsKey(id)).isEmpty()
                ? anchor
                : predecessor(anchor.orElseThrow());
    }

    /// The nearest block before this one of the base that both the patches and the new text leave
    /// in its place.
    Optional<BlockId> predecessor(BlockId gone) {
        Optional<BlockId> last = Optional.empty();
        for (var passage : base.passages()) {
            if (passage.id().equals(gone)) {
                break;
            }
            if (steady().contains(passage.id())) {
                last = Optional.of(passage.id());
            }
        }
        return last;
    }

    private Set<BlockId> steady() {
        var blocks = steady;
        if (blocks == null) {
            blocks = new HashSet<>(Compared.of(base, next).staying());
            for (var patch : patches.list()) {
                if (patch instanceof Move) {
                    blocks.remove(patch.subject());
                }
            }
            steady = blocks;
        }
        return blocks;
    }
}
