package city.lianbo.article.ui;

import city.lianbo.article.ArticleText;
import city.lianbo.document.Documents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/// Shows what the article says now beside what the person typed, and asks which shall stand. The
/// other one is kept in either case.
final class TwoTextsDialog extends Dialog {

    final Button theirs = new Button();
    final Button mine = new Button();

    TwoTextsDialog(String explanation, ArticleText now, ArticleText typed) {
        setHeaderTitle(getTranslation("article.two.title"));
        addClassName("two-texts");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var columns =
                new Div(
                        column(getTranslation("article.two.now"), now),
                        column(getTranslation("article.two.mine"), typed));
        columns.addClassName("two-texts-columns");
        add(new Paragraph(explanation), columns);
        theirs.setText(getTranslation("article.two.take.now"));
        mine.setText(getTranslation("article.two.take.mine"));
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(theirs, mine);
    }

    void onChoice(Runnable onTheirs, Runnable onMine) {
        theirs.addClickListener(_ -> choose(onTheirs));
        mine.addClickListener(_ -> choose(onMine));
    }

    private void choose(Runnable choice) {
        close();
        choice.run();
    }

    private Div column(String heading, ArticleText text) {
        var title =
                new Div(text.title().isBlank() ? getTranslation("article.untitled") : text.title());
        title.addClassName("two-texts-title");
        var rest = new Div(String.join("\n", text.digest(), text.author()).strip());
        rest.addClassName("two-texts-rest");
        var body = new Div(Documents.plainText(text.document()));
        body.addClassName("two-texts-body");
        var column = new Div(new H3(heading), title, rest, body);
        column.addClassName("two-texts-column");
        return column;
    }
}
