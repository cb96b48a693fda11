package city.lianbo.adaptation;

import city.lianbo.article.RevisionId;
import city.lianbo.document.Block;
import city.lianbo.document.Conflict;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Patches;
import city.lianbo.document.Rebase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What an account does with the master's text: its patches, and what it has still to decide. Pure.
record OwnText(Patches patches, List<OpenConflict> conflicts) {

    static final OwnText NONE = new OwnText(Patches.NONE, List.of());

    OwnText {
        conflicts = List.copyOf(conflicts);
    }

    boolean isEmpty() {
        return patches.isEmpty() && conflicts.isEmpty();
    }

    Document in(Document master) {
        return patches.apply(master);
    }

    /// The same for the text the master became. What was open before stays open until a person
    /// decides, unless the master went back to where both began, or to what the account says.
    ///
    /// @param from the revision it stands on
    /// @param texts of revisions
    OwnText follow(RevisionId from, Document next, Function<RevisionId, Document> texts) {
        var base = texts.apply(from);
        var kept = patches;
        var open = new ArrayList<OpenConflict>();
        switch (Rebase.of(patches, base, next)) {
            case Rebase.Rebased rebased -> kept = rebased.patches();
            case Rebase.Conflicting conflicting -> {
                kept = conflicting.kept();
                conflicting.conflicts().forEach(fresh -> open.add(new OpenConflict(from, fresh)));
            }
        }
        for (var old : conflicts) {
            var conflict = old.conflict();
            var now = next.passage(old.block()).map(Passage::block);
            if (now.equals(conflict.before())) {
                kept = old.withNow(now).conflict().keepMine(kept, texts.apply(old.base()), next);
            } else if (!now.equals(conflict.mine())) {
                open.removeIf(fresh -> fresh.block().equals(old.block()));
                open.add(old.withNow(now));
            }
        }
        return new OwnText(kept, open);
    }

    /// Decided: the account says this in the block, or nothing where it is empty.
    ///
    /// @param base what the account had changed
    /// @param next the master as it is
    OwnText decide(OpenConflict open, Optional<Block> mine, Document base, Document next) {
        var conflict = open.conflict();
        var left = conflicts.stream().filter(other -> !other.equals(open)).toList();
        if (mine.equals(conflict.now())) {
            return new OwnText(patches, left);
        }
        var decided = new Conflict(open.block(), conflict.before(), conflict.now(), mine);
        return new OwnText(decided.keepMine(patches, base, next), left);
    }

    OwnText with(Patches changed) {
        return new OwnText(changed, conflicts);
    }
}
