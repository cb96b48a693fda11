package city.lianbo.article;

import city.lianbo.document.BlockId;
import city.lianbo.document.Conflict;
import city.lianbo.document.Document;
import city.lianbo.document.Patches;
import city.lianbo.document.Rebase;
import city.lianbo.document.Rebase.Conflicting;
import city.lianbo.document.Rebase.Rebased;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What two people made of one text, field by field and block by block.
///
/// @param text both together; where they changed the same place, as it was typed last
/// @param clashes whether there is such a place
/// @param blocks such blocks
record ArticleMerge(ArticleText text, boolean clashes, Set<BlockId> blocks) {

    static ArticleMerge of(ArticleText base, ArticleText now, ArticleText mine) {
        var patches = Patches.between(base.document(), mine.document());
        return switch (Rebase.of(patches, base.document(), now.document())) {
            case Rebased(var rebased) ->
                    of(base, now, mine, rebased.apply(now.document()), List.of());
            case Conflicting(var kept, var conflicts) -> {
                var document =
                        mine(kept, conflicts, base.document(), now.document())
                                .apply(now.document());
                yield of(base, now, mine, document, conflicts);
            }
        };
    }

    private static ArticleMerge of(
            ArticleText base,
            ArticleText now,
            ArticleText mine,
            Document document,
            List<Conflict> conflicts) {
        var fields = new Fields();
        var text =
                new ArticleText(
                        fields.merged(base.title(), now.title(), mine.title()),
                        fields.merged(base.digest(), now.digest(), mine.digest()),
                        fields.merged(base.author(), now.author(), mine.author()),
                        fields.merged(base.cover(), now.cover(), mine.cover()),
                        document);
        return new ArticleMerge(
                text,
                fields.clash || !conflicts.isEmpty(),
                conflicts.stream().map(Conflict::block).collect(Collectors.toSet()));
    }

    private static Patches mine(
            Patches kept, List<Conflict> conflicts, Document base, Document now) {
        var mine = kept;
        for (var conflict : conflicts) {
            mine = conflict.keepMine(mine, base, now);
        }
        return mine;
    }

    /// Fields are short: both change them, or one.
    private static final class Fields {

        private boolean clash;

        private <T> T merged(T base, T now, T mine) {
            if (mine.equals(base)) {
                return now;
            }
            clash |= !now.equals(base) && !now.equals(mine);
            return mine;
        }
    }
}
