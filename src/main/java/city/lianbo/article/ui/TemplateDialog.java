package city.lianbo.article.ui;

import city.lianbo.article.ArticleId;
import city.lianbo.article.TemplateKind;
import city.lianbo.article.TemplateRow;
import city.lianbo.article.Templates;
import city.lianbo.document.DarkHtml;
import city.lianbo.document.Documents;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import city.lianbo.shell.PhoneFrame;
import city.lianbo.shell.PhonePage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Chooses what to begin with: cards beside the phone that shows the chosen one.
@StyleSheet("assets/article-template.css")
final class TemplateDialog extends Dialog {

    private final transient Templates templates;
    private final transient Consumer<ArticleId> onBegun;
    final Select<TemplateKind> kind = new Select<>();
    final Div cards = new Div();
    private final PhoneFrame phone = new PhoneFrame(DarkHtml::of);
    final Button begin = new Button();
    private transient @Nullable TemplateRow chosen;

    TemplateDialog(Templates templates, Consumer<ArticleId> onBegun) {
        this.templates = templates;
        this.onBegun = onBegun;
        addClassName("templates");
        setHeaderTitle(getTranslation("article.template.choose"));
        kind.setAriaLabel(getTranslation("article.template.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("article.template.kind.all"));
        kind.setItems(TemplateKind.values());
        kind.setItemLabelGenerator(item ->
                item == null
                        ? getTranslation("article.template.kind.all")
                        : TemplateWords.kind(item, this));
        kind.addValueChangeListener(_ -> list());
        cards.addClassName("template-cards");
        var left = new Div(kind, cards);
        left.addClassName("template-left");
        var both = new Div(left, phone);
        both.addClassName("template-both");
        add(both);
        begin.setText(getTranslation("article.template.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(_ -> begin());
        var cancel = new Button(getTranslation("article.template.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, begin);
        list();
    }

    private void list() {
        var shown = new ArrayList<TemplateRow>();
        for (var template : templates.list()) {
            if (kind.isEmpty() || template.kind() == kind.getValue()) {
                shown.add(template);
            }
        }
        var before = chosen;
        choose(
                shown.stream()
                        .filter(each -> before != null && each.id().equals(before.id()))
                        .findFirst()
                        .or(() -> shown.stream().findFirst())
                        .orElse(null));
        draw(shown);
    }

    private void draw(List<TemplateRow> shown) {
        cards.removeAll();
        var own = shown.stream().filter(template -> !template.builtIn()).toList();
        shown.stream().filter(TemplateRow::builtIn).forEach(each -> cards.add(card(each, shown)));
        if (!own.isEmpty()) {
            cards.add(new H3(getTranslation("article.template.own")));
            own.forEach(each -> cards.add(card(each, shown)));
        }
    }

    private Div card(TemplateRow template, List<TemplateRow> shown) {
        var sign = new Div(TemplateWords.sign(template.kind()).create());
        sign.addClassNames("template-sign", TemplateWords.tone(template.kind()));
        var name = new Span(TemplateWords.name(template, this));
        name.addClassName("template-name");
        var about = new Span(TemplateWords.about(template, this));
        about.addClassName("template-about");
        var facts =
                new Span(
                        getTranslation(
                                "article.template.facts",
                                template.required().size(),
                                Documents.blanks(template.text().document()).size()));
        facts.addClassName("template-facts");
        var words = new Div(name, about, facts);
        words.addClassName("template-words");
        var button = new NativeButton();
        button.add(sign, words);
        button.addClassName("template-pick");
        button.getElement().setAttribute("aria-pressed", String.valueOf(template.equals(chosen)));
        button.addClickListener(_ -> {
            choose(template);
            draw(shown);
        });
        var card = new Div(button);
        card.addClassName("template-card");
        if (template.writable()) {
            card.add(changes(template));
        }
        return card;
    }

    private Div changes(TemplateRow template) {
        var edit =
                new Button(
                        VaadinIcon.EDIT.create(),
                        _ -> TemplateForm.edit(templates, template, this::list).open());
        edit.setAriaLabel(getTranslation("article.template.edit", template.name()));
        edit.setTooltipText(getTranslation("article.template.edit", template.name()));
        var delete = new Button(VaadinIcon.TRASH.create(), _ -> delete(template));
        delete.setAriaLabel(getTranslation("article.template.delete", template.name()));
        delete.setTooltipText(getTranslation("article.template.delete", template.name()));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var changes = new Div(edit, delete);
        changes.addClassName("template-changes");
        return changes;
    }

    private void delete(TemplateRow template) {
        ConfirmDialogs.askBeforeHarm(
                getTranslation("article.template.delete", template.name()),
                getTranslation("article.template.delete.consequence"),
                getTranslation("article.template.delete.do"),
                () -> {
                    templates.delete(template.id());
                    list();
                });
    }

    private void choose(@Nullable TemplateRow template) {
        chosen = template;
        begin.setEnabled(template != null);
        phone.setVisible(template != null);
        if (template != null) {
            var text = template.text();
            phone.show(
                    new PhonePage(
                            getTranslation("article.preview.account"),
                            text.title(),
                            text.author(),
                            text.digest(),
                            Optional.empty(),
                            WeChatHtml.render(text.document(), Themes.standard()).html()));
        }
    }

    private void begin() {
        var template = chosen;
        if (template == null) {
            return;
        }
        try {
            var article = templates.begin(template.id());
            close();
            onBegun.accept(article);
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
            list();
        }
    }
}
