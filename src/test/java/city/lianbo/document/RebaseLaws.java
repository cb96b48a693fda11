package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import city.lianbo.document.Rebase.Conflicting;
import city.lianbo.document.Rebase.Rebased;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What every merge has to keep to, whoever wrote it.
final class RebaseLaws {

    private static final Pattern TYPED = Pattern.compile("<[a-z]+\\d+>");

    private final Merge merge;

    RebaseLaws(Merge merge) {
        this.merge = merge;
    }

    /// Something that claims to rebase.
    interface Merge {
        Rebase of(Patches patches, Document base, Document next);
    }

    /// One law on one case made from chance.
    interface Law {
        void holdsFor(Random random);
    }

    List<Law> all() {
        return List.of(
                this::anEmptyPatchFollows,
                this::onTheSameBaseNothingChanges,
                this::bothSidesAreKept,
                this::onlyWhatBothChangedIsAConflict,
                this::patchesOnDifferentAnchorsCommute,
                this::twiceIsAsGoodAsOnce,
                this::lockedFactsNeverDiffer);
    }

    void anEmptyPatchFollows(Random random) {
        var start = Case.of(random);

        assertThat(merge.of(Patches.NONE, start.base, start.next))
                .isEqualTo(new Rebased(Patches.NONE));
        assertThat(Patches.NONE.apply(start.next)).isEqualTo(start.next);
    }

    void onTheSameBaseNothingChanges(Random random) {
        var start = Case.of(random);

        assertThat(merge.of(start.mine, start.base, start.base)).isEqualTo(new Rebased(start.mine));
    }

    void bothSidesAreKept(Random random) {
        var start = Case.of(random);
        if (!(merge.of(start.mine, start.base, start.next) instanceof Rebased(var rebased))) {
            return;
        }
        var result = rebased.apply(start.next);

        masterIsKept(start, result);
        mineIsKept(start, rebased, result);
        for (var block : ids(start.base)) {
            wordsAreKept(start, block, result);
        }
    }

    private static void masterIsKept(Case start, Document result) {
        var changed = start.mine.changed();
        var moved = moved(start.mine);
        for (var passage : start.next.passages()) {
            if (!changed.contains(passage.id()) || moved.contains(passage.id())) {
                assertThat(result.passage(passage.id()).isPresent())
                        .as("the master's %s is there", passage.id())
                        .isEqualTo(!hidden(start.mine).contains(passage.id()));
            }
            if (!changed.contains(passage.id())) {
                assertThat(result.passage(passage.id())).contains(passage);
            }
        }
        for (var block : ids(start.base)) {
            if (start.next.passage(block).isEmpty()) {
                assertThat(result.passage(block)).as("%s is deleted", block).isEmpty();
            }
        }
        var order = new ArrayList<>(ids(result));
        order.removeAll(moved);
        order.retainAll(ids(start.next));
        var wanted = new ArrayList<>(ids(start.next));
        wanted.retainAll(order);
        assertThat(order).as("the master's order").isEqualTo(wanted);
    }

    private static void mineIsKept(Case start, Patches rebased, Document result) {
        for (var patch : start.mine.list()) {
            switch (patch) {
                case Hide hide -> assertThat(result.passage(hide.block())).isEmpty();
                case InsertAfter insert -> {
                    assertThat(result.passages()).contains(insert.passage());
                    anchorIsKept(start, insert, rebased);
                    insert.anchor().ifPresent(anchor -> follows(insert, anchor, start, result));
                }
                case Move move -> {
                    if (start.next.passage(move.block()).isPresent()) {
                        anchorIsKept(start, move, rebased);
                    }
                }
                case Replace replace -> {
                    if (start.next
                            .passage(replace.block())
                            .equals(start.base.passage(replace.block()))) {
                        assertThat(result.passage(replace.block()).map(Passage::block))
                                .contains(replace.with());
                    }
                }
            }
        }
    }

    private static void anchorIsKept(Case start, Patch placed, Patches rebased) {
        var anchor = CanonicalPatches.anchor(placed);
        if (anchor.isEmpty() || start.next.passage(anchor.get()).isPresent()) {
            assertThat(rebased.list()).contains(placed);
        }
    }

    /// Only what is placed after the same block stands between the two.
    private static void follows(InsertAfter insert, BlockId anchor, Case start, Document result) {
        var order = ids(result);
        int from = order.indexOf(anchor);
        if (from < 0 || start.next.passage(anchor).isEmpty()) {
            return;
        }
        int to = order.indexOf(insert.passage().id());
        assertThat(to).as("%s follows %s", insert.passage().id(), anchor).isGreaterThan(from);
        var placed =
                start.mine.list().stream()
                        .filter(patch -> CanonicalPatches.anchor(patch).equals(Optional.of(anchor)))
                        .map(Patch::subject)
                        .toList();
        assertThat(placed).containsAll(order.subList(from + 1, to));
    }

    /// What either side typed into a block is there, what either took out is not.
    private static void wordsAreKept(Case start, BlockId block, Document result) {
        var merged = text(result, block);
        var before = text(start.base, block);
        for (var side :
                List.of(text(start.next, block), text(start.mine.apply(start.base), block))) {
            if (merged.isEmpty() || before.isEmpty() || side.isEmpty()) {
                continue;
            }
            for (var typed : TYPED.matcher(side.get()).results().toList()) {
                assertThat(merged.get()).contains(typed.group());
            }
            before.get()
                    .codePoints()
                    .filter(point -> point > 0x5000 && side.get().indexOf(point) < 0)
                    .forEach(point ->
                            assertThat(merged.get()).doesNotContain(Character.toString(point)));
        }
    }

    void onlyWhatBothChangedIsAConflict(Random random) {
        var start = Case.of(random);
        var mine = start.mine.apply(start.base);
        var rebased = merge.of(start.mine, start.base, start.next);

        if (rebased instanceof Conflicting(var kept, var conflicts)) {
            assertThat(conflicts).isNotEmpty();
            for (var conflict : conflicts) {
                var before = start.base.passage(conflict.block());
                assertThat(start.next.passage(conflict.block())).isNotEqualTo(before);
                assertThat(mine.passage(conflict.block())).isNotEqualTo(before);
                assertThat(conflict.mine())
                        .isEqualTo(mine.passage(conflict.block()).map(Passage::block));
                assertThat(conflict.now())
                        .isEqualTo(start.next.passage(conflict.block()).map(Passage::block));
                assertThat(kept.apply(start.next).passage(conflict.block()))
                        .isEqualTo(start.next.passage(conflict.block()));
                assertThat(
                                conflict.keepMine(kept, start.base, start.next)
                                        .apply(start.next)
                                        .passage(conflict.block())
                                        .map(Passage::block))
                        .isEqualTo(conflict.mine());
            }
        }
    }

    /// One patch brought to the text with the other one gives what both give together, whichever
    /// comes first.
    void patchesOnDifferentAnchorsCommute(Random random) {
        var start = Case.of(random);
        for (var one : start.mine.list()) {
            for (var other : start.mine.list()) {
                if (apart(one, other)) {
                    var first = Patches.of(List.of(one));
                    var second = Patches.of(List.of(other));
                    var both = Patches.of(List.of(one, other)).apply(start.base);
                    assertThat(after(first, second, start.base)).isEqualTo(both);
                    assertThat(after(second, first, start.base)).isEqualTo(both);
                }
            }
        }
    }

    private Document after(Patches first, Patches second, Document base) {
        var next = first.apply(base);
        return patches(merge.of(second, base, next)).apply(next);
    }

    private static Patches patches(Rebase rebase) {
        assertThat(rebase).isInstanceOf(Rebased.class);
        return ((Rebased) rebase).patches();
    }

    private static boolean apart(Patch one, Patch other) {
        var blocks = touched(one);
        return touched(other).stream().noneMatch(blocks::contains);
    }

    private static Set<Optional<BlockId>> touched(Patch patch) {
        var touched = new HashSet<Optional<BlockId>>();
        touched.add(Optional.of(patch.subject()));
        if (patch instanceof InsertAfter || patch instanceof Move) {
            touched.add(CanonicalPatches.anchor(patch));
        }
        return touched;
    }

    /// Where no block was changed on both sides. A block that is gone cannot hold what follows it:
    /// taking away an anchor counts as a change of it.
    void twiceIsAsGoodAsOnce(Random random) {
        var base = new Editing(random, "base").text();
        var mine = Patches.between(base, new Editing(random, "mine").edited(base));
        var changed = mine.changed();
        var held = new HashSet<>(changed);
        mine.list().forEach(patch -> CanonicalPatches.anchor(patch).ifPresent(held::add));
        var master = new Editing(random, "next");
        var next = master.edited(base, id -> !changed.contains(id), id -> !held.contains(id));
        var last = master.edited(next, id -> !changed.contains(id), id -> !held.contains(id));

        var once = merge.of(mine, base, last);
        var twice = merge.of(patches(merge.of(mine, base, next)), next, last);

        assertThat(twice).isEqualTo(once);
        assertThat(patches(twice).apply(last)).isEqualTo(patches(once).apply(last));
    }

    void lockedFactsNeverDiffer(Random random) {
        var start = Case.of(random);
        var mine = withoutDroppedFacts(start.mine, start.base);
        var kept =
                switch (merge.of(mine, start.base, start.next)) {
                    case Rebased(var patches) -> patches;
                    case Conflicting(var patches, _) -> patches;
                };

        assertThatCode(() -> kept.check(start.next)).doesNotThrowAnyException();
        assertThat(FactDrift.between(start.next, kept.apply(start.next)))
                .noneMatch(FactDrift.Drift::locked);
    }

    private static Patches withoutDroppedFacts(Patches patches, Document base) {
        try {
            patches.check(base);
            return patches;
        } catch (LockedFactDropped dropped) {
            return withoutDroppedFacts(patches.forget(dropped.fact().block()), base);
        }
    }

    private static Optional<String> text(Document document, BlockId block) {
        return document.passage(block)
                .filter(passage ->
                        Wording.of(passage.block()).isPresent()
                                || Holding.of(passage.block()).isPresent())
                .map(passage -> Documents.plainText(new Document(List.of(passage))));
    }

    private static List<BlockId> ids(Document document) {
        return document.passages().stream().map(Passage::id).toList();
    }

    private static Set<BlockId> moved(Patches patches) {
        return subjects(patches, Move.class);
    }

    private static Set<BlockId> hidden(Patches patches) {
        return subjects(patches, Hide.class);
    }

    private static Set<BlockId> subjects(Patches patches, Class<? extends Patch> kind) {
        return patches.list().stream()
                .filter(kind::isInstance)
                .map(Patch::subject)
                .collect(Collectors.toSet());
    }

    private record Case(Document base, Patches mine, Document next) {

        static Case of(Random random) {
            var base = new Editing(random, "base").text();
            return new Case(
                    base,
                    Patches.between(base, new Editing(random, "mine").edited(base)),
                    new Editing(random, "next").edited(base));
        }
    }
}
