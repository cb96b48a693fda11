package city.lianbo.edition.ui;

import city.lianbo.article.ArticleFilter;
import city.lianbo.article.ArticleLine;
import city.lianbo.edition.PushSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/// Chooses an article whose adaptation joins the push.
class ArticleDialog extends Dialog {

    private static final int MOST = 100;

    private final transient PushView.Parts parts;
    private final Grid<ArticleLine> articles = new Grid<>();

    ArticleDialog(PushView.Parts parts, PushSheet push, Command done) {
        this.parts = parts;
        setHeaderTitle(getTranslation("edition.push.add"));
        setWidth("min(40rem, 100vw)");
        var words = new TextField();
        words.setPlaceholder(getTranslation("edition.push.add.search"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> list(change.getValue()));
        articles.addColumn(ArticleLine::title)
                .setHeader(getTranslation("edition.push.add.article"))
                .setFlexGrow(1);
        articles.addColumn(line -> parts.times().minute(line.savedAt()))
                .setHeader(getTranslation("edition.push.add.saved"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        articles.setHeight("20rem");
        list("");
        var write = new Anchor("articles", getTranslation("edition.push.add.write"));
        add(words, articles, write);
        var choose = new Button(getTranslation("edition.push.add.choose"));
        choose.setId("choose-article");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.setEnabled(false);
        articles.addSelectionListener(
                selection -> choose.setEnabled(selection.getFirstSelectedItem().isPresent()));
        choose.addClickListener(_ -> {
            for (ArticleLine line : articles.getSelectedItems()) {
                parts.pushes().add(push.edition(), line.id());
            }
            close();
            done.execute();
        });
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), choose);
    }

    private void list(String words) {
        articles.setItems(
                parts
                        .articles()
                        .list(new ArticleFilter(words.strip(), Optional.empty()), 0, MOST)
                        .stream()
                        .filter(line -> line.lastRevision() > 0)
                        .toList());
    }
}
