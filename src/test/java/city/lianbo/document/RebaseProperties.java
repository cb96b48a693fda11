package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RebaseProperties {

    private static final int TRIES = 10_000;

    private final RebaseLaws laws = new RebaseLaws(Rebase::of);

    @Property(tries = TRIES)
    void anEmptyPatchFollows(@ForAll long seed) {
        laws.anEmptyPatchFollows(new Random(seed));
    }

    @Property(tries = TRIES)
    void onTheSameBaseNothingChanges(@ForAll long seed) {
        laws.onTheSameBaseNothingChanges(new Random(seed));
    }

    @Property(tries = TRIES)
    void bothSidesAreKeptWhereNothingIsAConflict(@ForAll long seed) {
        laws.bothSidesAreKept(new Random(seed));
    }

    @Property(tries = TRIES)
    void onlyWhatBothChangedIsAConflict(@ForAll long seed) {
        laws.onlyWhatBothChangedIsAConflict(new Random(seed));
    }

    @Property(tries = TRIES)
    void patchesOnDifferentAnchorsCommute(@ForAll long seed) {
        laws.patchesOnDifferentAnchorsCommute(new Random(seed));
    }

    @Property(tries = TRIES)
    void twiceIsAsGoodAsOnce(@ForAll long seed) {
        laws.twiceIsAsGoodAsOnce(new Random(seed));
    }

    @Property(tries = TRIES)
    void lockedFactsNeverDiffer(@ForAll long seed) {
        laws.lockedFactsNeverDiffer(new Random(seed));
    }

    @Property(tries = TRIES)
    void whatIsTakenFromATextGivesTheTextAgain(@ForAll long seed) {
        var random = new Random(seed);
        var base = new Editing(random, "base").text();
        var edited = new Editing(random, "mine").edited(base);

        var patches = Patches.between(base, edited);

        assertThat(patches.apply(base)).isEqualTo(edited);
        assertThat(Patches.parse(patches.toJson())).isEqualTo(patches);
    }

    @Provide
    Arbitrary<Document> documents() {
        return DocumentArbitraries.documents();
    }

    @Property(tries = 500)
    void blocksOfEveryKindAreTakenAndStored(
            @ForAll("documents") Document base, @ForAll("documents") Document edited) {
        var patches = Patches.between(base, edited);

        assertThat(patches.apply(base)).isEqualTo(edited);
        assertThat(Patches.parse(patches.toJson())).isEqualTo(patches);
    }
}
