package city.lianbo.desk.ui;

import city.lianbo.account.Quotas;
import city.lianbo.delivery.ui.StateBadge;
import city.lianbo.desk.CalendarCell;
import city.lianbo.desk.CalendarRow;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/// One account's day: what leaves, what is left, and a line for a send that was made elsewhere.
final class CalendarDialog extends Dialog {

    private static final int LONGEST_NOTE = 200;

    final TextField note = new TextField();

    /// Puts a planned push on another day.
    @FunctionalInterface
    interface Mover {
        void move(CalendarCell.Push push, LocalDate day);
    }

    /// @param past whether the day is over or today: only then can something have been sent
    /// @param mover empty for those who may not move anything
    CalendarDialog(
            Quotas quotas,
            Times times,
            CalendarRow row,
            CalendarCell cell,
            boolean past,
            Optional<Mover> mover,
            Command changed) {
        super(row.name() + " · " + times.day(cell.day()));
        addClassName("calendar-dialog");
        var quota = cell.quota();
        add(
                new Paragraph(
                        getTranslation(
                                "desk.calendar.quota."
                                        + quota.kind().name().toLowerCase(Locale.ROOT),
                                quota.left(),
                                quota.allowance(),
                                quota.reserved(),
                                quota.spent())));
        if (quota.overbooked()) {
            add(new Paragraph(getTranslation("desk.calendar.overbooked")));
        }
        cell.pushes()
                .forEach(push -> {
                    add(line(times, push));
                    mover.filter(_ -> push.planned()).ifPresent(to -> add(move(cell, push, to)));
                });
        if (past) {
            add(outside(quotas, row, cell, changed));
        }
        getFooter().add(new Button(getTranslation("desk.calendar.close"), _ -> close()));
    }

    private Div line(Times times, CalendarCell.Push push) {
        var title =
                push.link().isEmpty()
                        ? new Span(getTranslation("desk.calendar.no-campaign"))
                        : new Anchor(push.link(), push.title());
        var line =
                new Div(new Span(times.clock(push.at())), title, StateBadge.of(push.state(), this));
        line.addClassName("calendar-line");
        return line;
    }

    /// The same as dragging it, for keys and thumbs.
    private Div move(CalendarCell cell, CalendarCell.Push push, Mover mover) {
        var day = new DatePicker(getTranslation("desk.calendar.move.day"));
        day.setId("move-day");
        var move =
                new Button(
                        getTranslation("desk.calendar.move"),
                        _ -> {
                            if (day.isEmpty() || day.getValue().equals(cell.day())) {
                                day.setInvalid(true);
                                day.setErrorMessage(getTranslation("desk.calendar.move.missing"));
                                return;
                            }
                            close();
                            mover.move(push, day.getValue());
                        });
        move.setId("move-push");
        var form = new Div(day, move);
        form.addClassName("calendar-move");
        return form;
    }

    private Div outside(Quotas quotas, CalendarRow row, CalendarCell cell, Command changed) {
        note.setLabel(getTranslation("desk.calendar.outside"));
        note.setHelperText(getTranslation("desk.calendar.outside.hint"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        var record =
                new Button(
                        getTranslation("desk.calendar.outside.record"),
                        _ -> {
                            quotas.recordOutsideSend(
                                    row.account(),
                                    Beijing.instant(cell.day().atTime(LocalTime.NOON)),
                                    note.getValue());
                            Notices.done(getTranslation("desk.calendar.outside.recorded"));
                            close();
                            changed.execute();
                        });
        record.setId("record-outside");
        return new Div(note, record);
    }
}
