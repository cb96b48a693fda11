package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import city.lianbo.document.Rebase.Conflicting;
import city.lianbo.document.Rebase.Rebased;
import city.lianbo.document.RebaseLaws.Law;
import city.lianbo.document.RebaseLaws.Merge;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Are the laws worth their name? Merges with one error each must break one of them.
class PlantedErrorsTest {

    private static final int CASES = 2_000;

    @ParameterizedTest
    @EnumSource
    void aLawCatchesIt(Planted error) {
        assertThat(new RebaseLaws(error.merge).all())
                .as("some law catches: %s", error)
                .anyMatch(PlantedErrorsTest::isBroken);
    }

    @Test
    void withoutAnErrorNoLawIsBroken() {
        assertThat(new RebaseLaws(Rebase::of).all()).noneMatch(PlantedErrorsTest::isBroken);
    }

    private static boolean isBroken(Law law) {
        for (int seed = 0; seed < CASES; seed++) {
            try {
                law.holdsFor(new Random(seed));
            } catch (AssertionError _) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ImmutableEnumChecker") // The merges are functions without a state.
    enum Planted {
        THE_MASTERS_CHANGES_ARE_DROPPED(
                (mine, base, next) -> new Rebased(Patches.between(next, mine.apply(base)))),
        MY_CHANGES_ARE_DROPPED((_, _, _) -> new Rebased(Patches.NONE)),
        A_MOVED_ANCHOR_IS_IGNORED((mine, base, next) ->
                changed(
                        mine,
                        base,
                        next,
                        patch ->
                                staysInPlace(patch, base, next)
                                        ? patch
                                        : CanonicalPatches.anchored(
                                                patch, before(patch, mine, base, next)))),
        MINE_WINS_WHERE_BOTH_CHANGED((mine, base, next) ->
                new Rebased(resolved(Rebase.of(mine, base, next), base, next))),
        THEIRS_WINS_WHERE_BOTH_CHANGED(
                (mine, base, next) -> new Rebased(kept(Rebase.of(mine, base, next)))),
        MY_BLOCK_OVERWRITES_THEIRS((mine, base, next) ->
                changed(
                        mine,
                        base,
                        next,
                        patch ->
                                mine.list().stream()
                                        .filter(Replace.class::isInstance)
                                        .filter(_ -> patch instanceof Replace)
                                        .filter(own -> own.subject().equals(patch.subject()))
                                        .findFirst()
                                        .orElse(patch))),
        HIDDEN_BLOCKS_COME_BACK(
                (mine, base, next) -> without(mine, base, next, Hide.class::isInstance)),
        OWN_PASSAGES_GET_LOST(
                (mine, base, next) -> without(mine, base, next, InsertAfter.class::isInstance)),
        OWN_ORDER_GETS_LOST(
                (mine, base, next) -> without(mine, base, next, Move.class::isInstance)),
        OWN_WORDS_GET_LOST((mine, base, next) ->
                without(
                        mine,
                        base,
                        next,
                        patch ->
                                patch instanceof Replace
                                        && !next.passage(patch.subject())
                                                .equals(base.passage(patch.subject())))),
        OWN_PASSAGES_CHANGE_THEIR_ORDER(
                (mine, base, next) -> Rebase.of(Patches.of(mine.list().reversed()), base, next)),
        WHAT_STANDS_BEFORE_BECOMES_THE_ANCHOR((mine, base, next) -> {
            var rebased = Rebase.of(mine, base, next);
            return rebased instanceof Rebased(var patches)
                    ? new Rebased(reanchored(patches, next))
                    : rebased;
        }),
        EVERYTHING_IS_A_CONFLICT((mine, base, next) ->
                mine.isEmpty() || base.equals(next)
                        ? new Rebased(mine)
                        : new Conflicting(
                                Patches.NONE,
                                mine.changed().stream()
                                        .map(id -> conflict(id, mine, base, next))
                                        .toList()));

        private final Merge merge;

        Planted(Merge merge) {
            this.merge = merge;
        }
    }

    private static Rebase changed(
            Patches mine, Document base, Document next, UnaryOperator<Patch> change) {
        var rebased = Rebase.of(mine, base, next);
        return rebased instanceof Rebased(var patches)
                ? new Rebased(Patches.of(patches.list().stream().map(change).toList()))
                : rebased;
    }

    private static Rebase without(
            Patches mine, Document base, Document next, Predicate<Patch> lost) {
        var rebased = Rebase.of(mine, base, next);
        return rebased instanceof Rebased(var patches)
                ? new Rebased(
                        Patches.of(
                                patches.list().stream()
                                        .filter(patch -> base.equals(next) || !lost.test(patch))
                                        .toList()))
                : rebased;
    }

    private static boolean staysInPlace(Patch patch, Document base, Document next) {
        var anchor = CanonicalPatches.anchor(patch);
        return anchor.isEmpty() || Compared.of(base, next).staying().contains(anchor.get());
    }

    private static Optional<BlockId> before(
            Patch patch, Patches mine, Document base, Document next) {
        return CanonicalPatches.anchor(patch)
                .flatMap(anchor -> new Rebasing(mine, base, next).predecessor(anchor));
    }

    /// The same text, told in another way: what the master inserted takes over what stands behind.
    private static Patches reanchored(Patches patches, Document next) {
        var text = patches.apply(next);
        return Patches.between(next, text);
    }

    private static Patches kept(Rebase rebase) {
        return switch (rebase) {
            case Rebased(var patches) -> patches;
            case Conflicting(var patches, _) -> patches;
        };
    }

    private static Patches resolved(Rebase rebase, Document base, Document next) {
        return switch (rebase) {
            case Rebased(var patches) -> patches;
            case Conflicting(var patches, var conflicts) -> mine(patches, conflicts, base, next);
        };
    }

    private static Patches mine(
            Patches kept, List<Conflict> conflicts, Document base, Document next) {
        var mine = kept;
        for (var conflict : conflicts) {
            mine = conflict.keepMine(mine, base, next);
        }
        return mine;
    }

    private static Conflict conflict(BlockId id, Patches mine, Document base, Document next) {
        return new Conflict(
                id,
                base.passage(id).map(Passage::block),
                next.passage(id).map(Passage::block),
                mine.apply(base).passage(id).map(Passage::block));
    }
}
