package city.lianbo.delivery;

import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/// Compares a draft as it was sent with what WeChat kept of it. WeChat filters without a word; a
/// lost text, link or picture must hold the delivery, a changed style need not.
final class KeptDraft {

    private final List<BlockChange> changes = new ArrayList<>();
    private int blocks;

    private KeptDraft() {}

    static RoundTrip compare(List<DraftArticle> sent, List<DraftArticle> kept, Instant at) {
        var comparison = new KeptDraft();
        int both = Math.min(sent.size(), kept.size());
        for (int index = 0; index < both; index++) {
            comparison.article(index + 1, sent.get(index), kept.get(index));
        }
        if (sent.size() != kept.size()) {
            comparison.field(both + 1, KeptChange.ARTICLES, titles(sent), titles(kept));
        }
        return new RoundTrip(at, comparison.blocks, comparison.changes);
    }

    private static String titles(List<DraftArticle> articles) {
        var titles = articles.stream().map(DraftArticle::title).collect(Collectors.joining(" · "));
        return "(%d) %s".formatted(articles.size(), titles);
    }

    private void article(int number, DraftArticle sent, DraftArticle kept) {
        field(number, KeptChange.TITLE, sent.title(), kept.title());
        field(number, KeptChange.AUTHOR, sent.author(), kept.author());
        if (!sent.digest().isEmpty()) {
            field(number, KeptChange.DIGEST, sent.digest(), kept.digest());
        }
        field(number, KeptChange.SOURCE_LINK, sent.contentSourceUrl(), kept.contentSourceUrl());
        var before = DraftBlocks.of(sent.content());
        blocks += before.size();
        if (!sent.content().equals(kept.content())) {
            changes.addAll(BlockComparison.of(number, before, DraftBlocks.of(kept.content())));
        }
    }

    private void field(int article, KeptChange change, String sent, String kept) {
        if (!sent.equals(kept)) {
            var excerpt = Excerpt.of(sent, kept);
            changes.add(
                    new BlockChange(
                            article, 0, EnumSet.of(change), excerpt.sent(), excerpt.kept()));
        }
    }

    /// What staging records and arming compares: the draft as WeChat keeps it, and of which seal it
    /// was placed, so that a draft of an earlier freeze is never taken for the present one.
    static Fingerprint fingerprint(Fingerprint seal, List<DraftArticle> kept) {
        var text = new StringBuilder(seal.hex());
        for (DraftArticle article : kept) {
            for (String part :
                    List.of(
                            article.title(),
                            article.author(),
                            article.digest(),
                            article.contentSourceUrl(),
                            article.content())) {
                text.append(part.length()).append(':').append(part);
            }
        }
        return Fingerprint.of(text.toString());
    }
}
