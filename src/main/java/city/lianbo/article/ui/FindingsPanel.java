package city.lianbo.article.ui;

import city.lianbo.article.ArticleFinding;
import city.lianbo.article.ArticleFinding.Field;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;

/// What the checks found, blocking first; a click leads to the field.
final class FindingsPanel extends Div {

    private final transient Consumer<Field> onChosen;

    FindingsPanel(Consumer<Field> onChosen) {
        this.onChosen = onChosen;
        addClassName("findings");
    }

    void show(List<ArticleFinding> findings) {
        removeAll();
        if (findings.isEmpty()) {
            var nothing = new Span(getTranslation("article.findings.none"));
            nothing.addClassName("findings-none");
            add(VaadinIcon.CHECK_CIRCLE.create(), nothing);
        }
        findings.forEach(finding -> add(row(finding)));
    }

    private NativeButton row(ArticleFinding finding) {
        var icon = (finding.blocking() ? VaadinIcon.BAN : VaadinIcon.INFO_CIRCLE).create();
        var kind =
                new Span(
                        getTranslation(
                                finding.blocking()
                                        ? "article.findings.blocking"
                                        : "article.findings.advice"));
        kind.addClassName("finding-kind");
        var text = new Span(getTranslation(finding.messageKey(), finding.arguments().toArray()));
        var row = new NativeButton();
        row.add(icon, kind, text);
        row.addClassNames("finding", finding.blocking() ? "tone-red" : "tone-amber");
        row.addClickListener(_ -> onChosen.accept(finding.field()));
        return row;
    }
}
