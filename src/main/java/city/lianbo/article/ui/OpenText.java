package city.lianbo.article.ui;

import city.lianbo.article.ArticleBase;
import city.lianbo.article.ArticleText;
import city.lianbo.document.BlockId;
import city.lianbo.document.Difference;
import city.lianbo.document.Difference.Run;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Knows on what the text in a browser was typed, while others' work is on its way there.
///
/// The browser goes on typing until it hears of a merge, and where it was typing in a block others
/// changed, its own block stays ([city.lianbo.shell.RichTextEditor#mergeFrom]). So a text that has
/// heard of a merge is typed on the merged text, save for such blocks: these are still typed on what
/// the browser told last. Else others' work in them would be overwritten without a word.
final class OpenText {

    private ArticleBase article;
    private ArticleBase told;
    private int merge;

    OpenText(ArticleBase shown) {
        article = shown;
        told = shown;
    }

    long version() {
        return article.version();
    }

    /// Everything that stands here was saved, and nothing else.
    void saved(long version, ArticleText text) {
        article = new ArticleBase(version, text);
        told = article;
    }

    /// Others' work is on its way to the browser.
    ///
    /// @param typed what the browser told last
    /// @param number of the merge
    void merged(ArticleBase now, ArticleText typed, int number) {
        told = new ArticleBase(told.version(), typed);
        article = now;
        merge = number;
    }

    /// Whether what the browser told last is what is known of it.
    boolean holds(ArticleText text) {
        return text.equals(told.text()) || text.equals(article.text());
    }

    ArticleText told() {
        return told.text();
    }

    /// What a text was typed on.
    ///
    /// @param seen the number of the last merge the body has heard of; empty where it is the text
    ///     the server has set
    /// @param fields puts in what the fields were typed on
    ArticleBase base(ArticleText typed, Optional<Integer> seen, UnaryOperator<ArticleText> fields) {
        var base = base(typed, seen);
        var text = fields.apply(base.text());
        return text.equals(base.text()) ? base : new ArticleBase(told.version(), text);
    }

    private ArticleBase base(ArticleText typed, Optional<Integer> seen) {
        if (seen.isEmpty() || told.text().document().equals(article.text().document())) {
            return article;
        }
        if (seen.get() < merge) {
            return with(told.text().document());
        }
        var document = base(typed.document());
        return document.equals(article.text().document()) ? article : with(document);
    }

    private ArticleBase with(Document document) {
        var text = article.text();
        return new ArticleBase(
                told.version(),
                new ArticleText(
                        text.title(), text.digest(), text.author(), text.cover(), document));
    }

    private Document base(Document typed) {
        var passages = new ArrayList<Passage>();
        for (var passage : article.text().document().passages()) {
            passages.add(before(passage.id(), typed).orElse(passage));
        }
        for (var passage : told.text().document().passages()) {
            boolean gone = article.text().document().passage(passage.id()).isEmpty();
            if (gone && typed.passage(passage.id()).isPresent()) {
                passages.add(passage);
            }
        }
        return new Document(passages);
    }

    /// What the browser told last of a block, where what it tells now is nearer to that than to what
    /// others made of it.
    private Optional<Passage> before(BlockId block, Document typed) {
        var mine = typed.passage(block);
        var old = told.text().document().passage(block);
        var theirs = article.text().document().passage(block);
        if (mine.isEmpty() || mine.equals(theirs) || old.isEmpty() || old.equals(theirs)) {
            return Optional.empty();
        }
        return distance(old.get(), mine.get()) <= distance(theirs.orElseThrow(), mine.get())
                ? old
                : Optional.empty();
    }

    private static int distance(Passage from, Passage to) {
        return Difference.between(new Document(List.of(from)), new Document(List.of(to)))
                .parts()
                .stream()
                .mapToInt(part ->
                        part instanceof Difference.Changed changed ? letters(changed.runs()) : 0)
                .sum();
    }

    private static int letters(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.kind() != Run.Kind.SAME)
                .mapToInt(run -> run.text().length())
                .sum();
    }
}
