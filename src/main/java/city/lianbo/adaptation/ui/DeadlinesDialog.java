package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.DeadlineRow;
import city.lianbo.adaptation.DeadlineRule;
import city.lianbo.adaptation.LineFilter;
import city.lianbo.adaptation.Tally;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The departments of an article: how far each has come, until when it has time, and what happens
/// to those that are late.
final class DeadlinesDialog extends Dialog {

    /// One department in the list.
    record Entry(
            DepartmentId id,
            String name,
            int accounts,
            int submitted,
            Optional<DeadlineRow> deadline) {}

    private final transient Doors doors;
    private final transient Times times;
    private final transient Sheet sheet;
    private final Command done;
    final Grid<Entry> list = new Grid<>();
    final DateTimePicker until = new DateTimePicker();
    final RadioButtonGroup<DeadlineRule> rule = new RadioButtonGroup<>();
    final Button apply;
    final Button takeAway;

    DeadlinesDialog(Doors doors, Times times, Sheet sheet, Command done) {
        this.doors = doors;
        this.times = times;
        this.sheet = sheet;
        this.done = done;
        addClassName("deadlines-dialog");
        setHeaderTitle(getTranslation("adaptation.deadlines"));
        until.setLabel(getTranslation("adaptation.deadlines.until"));
        until.setStep(Duration.ofMinutes(15));
        rule.setLabel(getTranslation("adaptation.deadlines.rule"));
        rule.setItems(DeadlineRule.values());
        rule.setValue(DeadlineRule.AS_INHERITED);
        rule.setItemLabelGenerator(value -> getTranslation("adaptation.rule." + value.name()));
        apply = new Button("", _ -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        takeAway = new Button(getTranslation("adaptation.deadlines.takeaway"), _ -> takeAway());
        takeAway.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter()
                .add(takeAway, new Button(getTranslation("adaptation.close"), _ -> close()), apply);
        prepareList();
        var form = new Div(until, rule);
        form.addClassName("deadlines-form");
        add(list, form);
        refresh();
    }

    private void prepareList() {
        list.addColumn(Entry::name)
                .setHeader(getTranslation("adaptation.column.department"))
                .setFlexGrow(1);
        list.addComponentColumn(this::progress)
                .setHeader(getTranslation("adaptation.deadlines.progress"))
                .setFlexGrow(1);
        list.addColumn(this::deadline)
                .setHeader(getTranslation("adaptation.column.deadline"))
                .setFlexGrow(2);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        list.addSelectionListener(_ -> showChosen());
        until.addValueChangeListener(_ -> showChosen());
    }

    private Span progress(Entry entry) {
        return new Span(
                getTranslation("adaptation.progress.short", entry.submitted(), entry.accounts()));
    }

    private String deadline(Entry entry) {
        return entry.deadline()
                .map(row ->
                        getTranslation(
                                row.actedAt().isPresent()
                                        ? "adaptation.deadlines.passed"
                                        : "adaptation.deadlines.open",
                                times.minute(row.dueAt()),
                                getTranslation("adaptation.rule." + row.rule().name())))
                .orElse(getTranslation("adaptation.deadlines.none"));
    }

    private void refresh() {
        var tally = doors.adaptations.tally(sheet.article(), LineFilter.ALL);
        var deadlines =
                doors.deadlines.ofArticle(sheet.article()).stream()
                        .collect(Collectors.toMap(DeadlineRow::department, Function.identity()));
        list.setItems(
                tally.parts().stream()
                        .map(Tally.Part::department)
                        .distinct()
                        .map(department ->
                                entry(
                                        department,
                                        tally,
                                        Optional.ofNullable(deadlines.get(department))))
                        .sorted(Comparator.comparing(Entry::name))
                        .toList());
        showChosen();
    }

    private Entry entry(DepartmentId department, Tally tally, Optional<DeadlineRow> deadline) {
        var counts = tally.of(department);
        return new Entry(
                department,
                sheet.name(department),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(AdaptationState.SUBMITTED, 0),
                deadline);
    }

    private List<DepartmentId> chosen() {
        return list.getSelectedItems().stream().map(Entry::id).toList();
    }

    private void showChosen() {
        int number = list.getSelectedItems().size();
        apply.setText(getTranslation("adaptation.deadlines.apply", number));
        apply.setEnabled(number > 0 && !until.isEmpty());
        takeAway.setEnabled(
                list.getSelectedItems().stream().anyMatch(entry -> entry.deadline().isPresent()));
    }

    private void apply() {
        var wanted = until.getValue();
        if (wanted == null) {
            return;
        }
        run(() ->
                doors.deadlines.set(
                        sheet.article(),
                        chosen(),
                        wanted.atZone(Beijing.ZONE).toInstant(),
                        rule.getValue()));
    }

    private void takeAway() {
        run(() -> doors.deadlines.takeAway(sheet.article(), chosen()));
    }

    private void run(Runnable work) {
        int number = chosen().size();
        try {
            work.run();
            Notices.done(getTranslation("adaptation.deadlines.done", number));
            refresh();
            done.execute();
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
    }
}
