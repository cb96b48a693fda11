package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.LineFilter;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses the account whose words the selected ones take over.
final class CopyDialog extends Dialog {

    private final transient Doors doors;
    private final transient List<AdaptationId> targets;
    private final Command done;
    final ComboBox<AccountLine> source = new ComboBox<>();
    final Button apply;

    CopyDialog(Doors doors, Sheet sheet, List<AdaptationId> targets, Command done) {
        this.doors = doors;
        this.targets = targets;
        this.done = done;
        setHeaderTitle(getTranslation("adaptation.copy.title", targets.size()));
        source.setLabel(getTranslation("adaptation.copy.source"));
        source.setWidthFull();
        source.setItemLabelGenerator(AccountLine::account);
        source.setRenderer(
                LitRenderer.<AccountLine>of(
                                """
                                <div class="adaptation-who"><span>${item.name}</span>\
                                <span class="adaptation-quiet">${item.about}</span></div>\
                                """)
                        .withProperty("name", AccountLine::account)
                        .withProperty("about", line -> about(line, sheet)));
        source.setItemsPageable((page, words) ->
                doors.adaptations.page(
                        sheet.article(),
                        new LineFilter(words, Optional.empty(), Optional.empty(), Set.of()),
                        (int) page.getOffset(),
                        page.getPageSize()));
        apply = new Button(getTranslation("adaptation.copy.apply", targets.size()), _ -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setEnabled(false);
        source.addValueChangeListener(event -> apply.setEnabled(event.getValue() != null));
        getFooter().add(new Button(getTranslation("adaptation.cancel"), _ -> close()), apply);
        add(source, new Paragraph(getTranslation("adaptation.copy.hint")));
    }

    /// Whose it is, and whether there is anything of its own to copy.
    private String about(AccountLine line, Sheet sheet) {
        return sheet.department(line) + " · " + States.word(line.row().state(), this);
    }

    private void apply() {
        var from = source.getValue();
        if (from == null) {
            return;
        }
        try {
            doors.bulk.copy(from.row().id(), targets);
            close();
            Notices.done(getTranslation("adaptation.copy.done", targets.size()));
            done.execute();
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
    }
}
