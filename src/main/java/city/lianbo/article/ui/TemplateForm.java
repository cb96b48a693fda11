package city.lianbo.article.ui;

import city.lianbo.article.ArticleRow;
import city.lianbo.article.ArticleText;
import city.lianbo.article.RequiredBlock;
import city.lianbo.article.TemplateDraft;
import city.lianbo.article.TemplateKind;
import city.lianbo.article.TemplateRow;
import city.lianbo.article.Templates;
import city.lianbo.document.Block;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.FactKind;
import city.lianbo.document.Passage;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a person says about a template of their own: its name, its class, when to take it, and which
/// of its blocks may never be missing.
@StyleSheet("assets/article-template.css")
final class TemplateForm extends Dialog {

    private static final int LABEL = 16;

    final TextField name = new TextField();
    final Select<TemplateKind> kind = new Select<>();
    final TextArea about = new TextArea();
    final Select<TemplateRow> over = new Select<>();
    final Checkbox blank = new Checkbox();
    final CheckboxGroup<RequiredBlock> required = new CheckboxGroup<>();
    final Button save = new Button();

    private TemplateForm(ArticleText text, List<RequiredBlock> wanted) {
        addClassName("template-form");
        name.setLabel(getTranslation("article.template.name"));
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("article.template.kind"));
        kind.setItems(TemplateKind.values());
        kind.setItemLabelGenerator(item -> TemplateWords.kind(item, this));
        kind.setValue(TemplateKind.NOTICE);
        about.setLabel(getTranslation("article.template.about"));
        blank.setLabel(getTranslation("article.template.blank"));
        blank.setValue(true);
        required.setLabel(getTranslation("article.template.required"));
        required.setHelperText(getTranslation("article.template.required.hint"));
        required.addClassName("template-required");
        var blocks = blocks(text.document(), wanted);
        required.setItems(blocks);
        required.setItemLabelGenerator(RequiredBlock::label);
        required.setValue(new LinkedHashSet<>(blocks.stream().filter(wanted::contains).toList()));
        required.setVisible(!blocks.isEmpty());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setText(getTranslation("article.template.save.do"));
        var cancel = new Button(getTranslation("article.template.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        var fields = new Div(over, name, kind, about, blank, required);
        fields.addClassName("template-fields");
        add(fields);
    }

    /// Makes a template of an article, or puts the article in the place of one.
    static TemplateForm save(Templates templates, ArticleRow article) {
        var form = new TemplateForm(article.text(), templates.required(article.id()));
        form.setHeaderTitle(form.getTranslation("article.template.save"));
        form.name.setValue(article.text().title());
        var own = templates.list().stream().filter(TemplateRow::writable).toList();
        form.over.setLabel(form.getTranslation("article.template.over"));
        form.over.setEmptySelectionAllowed(true);
        form.over.setEmptySelectionCaption(form.getTranslation("article.template.over.new"));
        form.over.setItems(own);
        form.over.setItemLabelGenerator(item ->
                item == null ? form.getTranslation("article.template.over.new") : item.name());
        form.over.setVisible(!own.isEmpty());
        form.over.addValueChangeListener(event -> {
            var chosen = event.getValue();
            if (chosen != null) {
                form.describe(chosen);
            }
        });
        form.save.addClickListener(_ ->
                form.run(() -> {
                    var chosen = form.over.getValue();
                    if (chosen == null) {
                        templates.save(article.id(), form.draft(), form.blanks());
                    } else {
                        templates.replace(chosen.id(), article.id(), form.draft(), form.blanks());
                    }
                    Notices.done(
                            form.getTranslation("article.template.saved", form.draft().name()));
                }));
        return form;
    }

    /// Says other things about a template.
    static TemplateForm edit(Templates templates, TemplateRow template, Runnable onChange) {
        var form = new TemplateForm(template.text(), template.required());
        form.setHeaderTitle(form.getTranslation("article.template.edit", template.name()));
        form.describe(template);
        form.over.setVisible(false);
        form.blank.setVisible(false);
        form.save.addClickListener(_ ->
                form.run(() -> {
                    templates.describe(template.id(), form.draft());
                    onChange.run();
                }));
        return form;
    }

    private void describe(TemplateRow template) {
        name.setValue(template.name());
        kind.setValue(template.kind());
        about.setValue(template.about());
    }

    private TemplateDraft draft() {
        return new TemplateDraft(
                kind.getValue(),
                name.getValue(),
                about.getValue(),
                required.getListDataView()
                        .getItems()
                        .filter(required.getValue()::contains)
                        .toList());
    }

    private Optional<Function<FactKind, String>> blanks() {
        return blank.getValue()
                ? Optional.of(fact -> getTranslation("article.template.fact." + fact.name()))
                : Optional.empty();
    }

    private void run(Runnable saving) {
        try {
            saving.run();
            close();
        } catch (RuleBroken refused) {
            name.setErrorMessage(Failures.words(refused, this));
            name.setInvalid(true);
            name.focus();
        }
    }

    /// Every block that says something, under the words it is known by.
    private static List<RequiredBlock> blocks(Document document, List<RequiredBlock> known) {
        var blocks = new ArrayList<RequiredBlock>();
        for (var passage : document.passages()) {
            var label = label(passage);
            known.stream()
                    .filter(block -> block.block().equals(passage.id()))
                    .findFirst()
                    .or(() -> label.map(words -> new RequiredBlock(passage.id(), words)))
                    .ifPresent(blocks::add);
        }
        return blocks;
    }

    private static Optional<String> label(Passage passage) {
        if (passage.block() instanceof Block.ContactCard card) {
            return Optional.of(card.name());
        }
        return Documents.plainText(new Document(List.of(passage)))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(TemplateForm::shortened);
    }

    private static String shortened(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= LABEL ? line : line.substring(0, line.offsetByCodePoints(0, LABEL)) + "…";
    }
}
