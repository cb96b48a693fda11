package city.lianbo.adaptation.ui;

import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/// Shows which account gets which words before anything is pasted.
final class PasteDialog extends Dialog {

    private static final int SHOWN = 5;

    private final transient Doors doors;
    private final transient Paste paste;
    private final Command done;
    final UnorderedList examples = new UnorderedList();
    final Button apply;

    PasteDialog(Doors doors, Sheet sheet, Paste paste, Command done) {
        this.doors = doors;
        this.paste = paste;
        this.done = done;
        int rows = paste.cells().size();
        addClassName("paste-dialog");
        setHeaderTitle(getTranslation("adaptation.paste.title", rows));
        apply = new Button(getTranslation("adaptation.paste.apply", rows), _ -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("adaptation.cancel"), _ -> close()), apply);
        example(sheet);
        add(examples);
        if (rows > SHOWN) {
            add(new Paragraph(getTranslation("adaptation.paste.more", rows - SHOWN)));
        }
        if (paste.left() > 0) {
            add(new Paragraph(getTranslation("adaptation.paste.left", paste.left())));
        }
    }

    private void example(Sheet sheet) {
        var first = paste.cells().keySet().stream().limit(SHOWN).toList();
        doors.adaptations
                .lines(sheet.article(), first)
                .forEach(line -> {
                    var cells = Optional.ofNullable(paste.cells().get(line.row().id()));
                    var words = String.join(" · ", cells.orElseThrow());
                    examples.add(
                            new ListItem(
                                    getTranslation(
                                            "adaptation.paste.line",
                                            line.account(),
                                            words.isBlank()
                                                    ? getTranslation("adaptation.inherit")
                                                    : words)));
                });
    }

    private void apply() {
        try {
            doors.bulk.write(paste.words());
            close();
            Notices.done(getTranslation("adaptation.paste.done", paste.cells().size()));
            done.execute();
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
    }
}
