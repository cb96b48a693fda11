package city.lianbo.article.ui;

import city.lianbo.article.ArticleRow;
import city.lianbo.article.Articles;
import city.lianbo.article.AsideRow;
import city.lianbo.article.RevisionLine;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/// The article's revisions with the button that cuts the next one, and the person's own texts that
/// were kept aside.
final class HistoryPanel extends Div {

    private final transient Articles articles;
    private final transient Times times;
    private final transient Consumer<AsideRow> onCompare;
    final Button cut = new Button();
    final Anchor adapt = new Anchor();
    private final Div list = new Div();

    HistoryPanel(Articles articles, Times times, Runnable onCut, Consumer<AsideRow> onCompare) {
        this.articles = articles;
        this.times = times;
        this.onCompare = onCompare;
        addClassName("history");
        cut.setText(getTranslation("article.cut"));
        cut.setIcon(VaadinIcon.BOOKMARK.create());
        cut.addThemeVariants(ButtonVariant.PRIMARY);
        cut.addClickListener(_ -> onCut.run());
        adapt.setText(getTranslation("article.adapt"));
        adapt.addClassName("history-adapt");
        add(cut, new Paragraph(getTranslation("article.cut.hint")), adapt, list);
    }

    void show(ArticleRow article) {
        cut.setVisible(article.writable());
        adapt.setHref("articles/" + article.id() + "/adapt");
        adapt.setVisible(article.lastRevision() > 0);
        list.removeAll();
        if (article.writable()) {
            showKept(article);
        }
        var revisions = articles.revisions(article.id());
        if (revisions.isEmpty()) {
            list.add(new Paragraph(getTranslation("article.revisions.none")));
        }
        revisions.forEach(revision -> list.add(revision(revision)));
    }

    private void showKept(ArticleRow article) {
        var kept = articles.asides(article.id());
        if (!kept.isEmpty()) {
            list.add(new H3(getTranslation("article.kept")));
            kept.forEach(aside -> list.add(kept(aside)));
            list.add(new H3(getTranslation("article.revisions")));
        }
    }

    private Div revision(RevisionLine revision) {
        return entry(
                getTranslation("article.revision", revision.number(), revision.title()),
                getTranslation(
                        "article.revision.by", revision.cutBy(), times.at(revision.cutAt())));
    }

    private Div kept(AsideRow aside) {
        var entry =
                entry(
                        aside.text().title().isBlank()
                                ? getTranslation("article.untitled")
                                : aside.text().title(),
                        times.at(aside.keptAt()));
        entry.add(new Button(getTranslation("article.kept.compare"), _ -> onCompare.accept(aside)));
        return entry;
    }

    private static Div entry(String title, String facts) {
        var about = new Span(facts);
        about.addClassName("history-facts");
        var entry = new Div(new Span(title), about);
        entry.addClassName("history-entry");
        return entry;
    }
}
