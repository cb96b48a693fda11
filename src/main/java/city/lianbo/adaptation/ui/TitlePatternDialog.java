package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.BulkAdaptations;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.List;

/// Gives many accounts a title by one pattern, and shows first what the titles would be.
final class TitlePatternDialog extends Dialog {

    private static final int SHOWN = 5;

    private final transient Doors doors;
    private final transient Sheet sheet;
    private final transient List<AccountLine> lines;
    private final Command done;
    final TextField pattern = new TextField();
    final UnorderedList examples = new UnorderedList();
    final Button apply;

    TitlePatternDialog(Doors doors, Sheet sheet, List<AccountLine> lines, Command done) {
        this.doors = doors;
        this.sheet = sheet;
        this.lines = lines;
        this.done = done;
        setHeaderTitle(getTranslation("adaptation.pattern.title", lines.size()));
        pattern.setLabel(getTranslation("adaptation.pattern"));
        // In its own argument: MessageFormat would take the braces for places of its own.
        pattern.setHelperText(
                getTranslation(
                        "adaptation.pattern.hint",
                        "{{account.name}}",
                        "{{title}}",
                        "{{department.name}}"));
        pattern.setValue("{{account.name}} | {{title}}");
        pattern.setWidthFull();
        pattern.setValueChangeMode(ValueChangeMode.LAZY);
        pattern.addValueChangeListener(_ -> example());
        apply = new Button(getTranslation("adaptation.pattern.apply", lines.size()), _ -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("adaptation.cancel"), _ -> close()), apply);
        add(pattern, examples);
        example();
    }

    private void example() {
        examples.removeAll();
        pattern.setInvalid(false);
        try {
            for (var line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
                var title =
                        BulkAdaptations.title(
                                pattern.getValue(),
                                line.account(),
                                sheet.department(line),
                                sheet.master().title());
                examples.add(new ListItem(title.isBlank() ? sheet.master().title() : title));
            }
        } catch (RuleBroken refused) {
            pattern.setInvalid(true);
            pattern.setErrorMessage(Failures.words(refused, this));
        }
    }

    private void apply() {
        try {
            doors.bulk.retitle(
                    lines.stream().map(line -> line.row().id()).toList(), pattern.getValue());
            close();
            Notices.done(getTranslation("adaptation.pattern.done", lines.size()));
            done.execute();
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
    }
}
