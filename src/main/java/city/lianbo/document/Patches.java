package city.lianbo.document;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything one text does differently from the text it is based on. Not a sequence of steps but
/// a set of statements: their order means nothing, save for passages that follow the same block,
/// which stand in the order of the list. The list is kept in one canonical order, and whatever is
/// placed after a placed block is placed after what that one follows, so equal sets are equal lists
/// and equal bytes.
///
/// Refuses sets that contradict themselves: two patches of one kind for the same block, a block
/// both replaced and hidden, blocks that are placed after one another in a circle.
public record Patches(List<Patch> list) {

    public static final Patches NONE = new Patches(List.of());

    public Patches {
        list = CanonicalPatches.of(list);
    }

    /// Reads what [#toJson()] wrote; an empty string is [#NONE]. Refuses with
    /// [DocumentNotUnderstood] what is something else, and blocks the schema does not know.
    public static Patches parse(String json) {
        return PatchesJson.read(json);
    }

    /// What an editor did to the whole text: applied to `base` it gives `edited` again. As few
    /// blocks as possible count as moved.
    public static Patches between(Document base, Document edited) {
        return Compared.of(base, edited).patches();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// The canonical JSON: equal patches give equal bytes.
    public String toJson() {
        return PatchesJson.write(this);
    }

    /// The text with these changes. Refuses, with an [IllegalArgumentException], a text they were
    /// not made for: one that lacks a block they speak of, or has one they insert. To bring them
    /// to another text is the business of [Rebase].
    public Document apply(Document base) {
        return Application.of(this, base);
    }

    /// These without whatever concerns the block: it is as in the master again, or gone if it was
    /// one's own.
    public Patches forget(BlockId block) {
        return new Patches(list.stream().filter(patch -> !patch.subject().equals(block)).toList());
    }

    /// These with one more, which takes the place of what it contradicts. What is done to a passage
    /// of one's own is done in its insertion.
    public Patches with(Patch added) {
        var patches = new ArrayList<Patch>();
        Patch last = added;
        for (var patch : list) {
            if (!patch.subject().equals(added.subject()) || goTogether(patch, added)) {
                patches.add(patch);
            } else if (patch instanceof InsertAfter own) {
                last = onOwn(own, added);
            }
        }
        if (!(last instanceof Hide hide) || !isOwn(hide.block())) {
            patches.add(last);
        }
        return new Patches(patches);
    }

    /// The blocks that are not as in the master: replaced, hidden, moved or one's own.
    public Set<BlockId> changed() {
        var changed = new LinkedHashSet<BlockId>();
        list.forEach(patch -> changed.add(patch.subject()));
        return Collections.unmodifiableSet(changed);
    }

    /// Refuses with [LockedFactDropped] patches after which a locked fact of `base` would be
    /// missing or different.
    public void check(Document base) {
        LockedFacts.check(this, base);
    }

    static Patches of(Collection<? extends Patch> patches) {
        return new Patches(List.copyOf(patches));
    }

    private boolean isOwn(BlockId block) {
        return list.stream()
                .anyMatch(patch -> patch instanceof InsertAfter own && own.subject().equals(block));
    }

    private static Patch onOwn(InsertAfter own, Patch added) {
        return switch (added) {
            case Replace replace ->
                    new InsertAfter(own.anchor(), new Passage(own.subject(), replace.with()));
            case Move move -> new InsertAfter(move.after(), own.passage());
            case Hide _, InsertAfter _ -> added;
        };
    }

    private static boolean goTogether(Patch one, Patch other) {
        return switch (one) {
            case Replace _, Hide _ -> other instanceof Move;
            case Move _ -> other instanceof Replace || other instanceof Hide;
            case InsertAfter _ -> false;
        };
    }
}
