package city.lianbo.desk.ui;

import city.lianbo.account.Quotas;
import city.lianbo.delivery.ui.StateBadge;
import city.lianbo.desk.CalendarCell;
import city.lianbo.desk.CalendarRow;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.LocalTime;
import java.util.Locale;

/// One account's day: what leaves, what is left, and a line for a send that was made elsewhere.
final class CalendarDialog extends Dialog {

    private static final int LONGEST_NOTE = 200;

    final TextField note = new TextField();

    /// @param past whether the day is over or today: only then can something have been sent
    CalendarDialog(
            Quotas quotas,
            Times times,
            CalendarRow row,
            CalendarCell cell,
            boolean past,
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
        cell.pushes().forEach(push -> add(line(times, push)));
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
