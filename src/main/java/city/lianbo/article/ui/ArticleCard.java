package city.lianbo.article.ui;

import city.lianbo.article.ArticleLine;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/// One article in the list; its parts stand beside or below one another as the width allows.
final class ArticleCard extends Div {

    ArticleCard(ArticleLine article, Times times) {
        addClassName("article-card");
        var title = new Div(link(article));
        if (!article.digest().isBlank()) {
            var digest = new Span(article.digest());
            digest.addClassName("article-card-digest");
            title.add(digest);
        }
        title.addClassName("article-card-title");
        var facts =
                new Span(
                        getTranslation(
                                article.lastRevision() == 0
                                        ? "article.list.facts.uncut"
                                        : "article.list.facts",
                                article.savedBy(),
                                times.minute(article.savedAt()),
                                article.lastRevision()));
        facts.addClassName("article-card-facts");
        var whose =
                new Span(
                        getTranslation(
                                article.department().isPresent()
                                        ? "article.list.department"
                                        : "article.list.city"));
        whose.addClassName("article-card-facts");
        add(title, whose, ArticleStates.pill(article.state(), this), facts);
    }

    private RouterLink link(ArticleLine article) {
        var words =
                article.title().isBlank() ? getTranslation("article.untitled") : article.title();
        return new RouterLink(
                words, ArticleEditorView.class, ArticleEditorView.parameters(article.id()));
    }
}
