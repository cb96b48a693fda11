package city.lianbo.account.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Quota;
import city.lianbo.account.Quotas;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.InstantSource;
import java.util.Locale;

/// What the account may still send today or this month, and a line for what was sent elsewhere.
final class QuotaPanel extends Div {

    private final transient Quotas quotas;
    private final transient AccountRow row;
    private final transient InstantSource clock;
    private final transient Times times;
    final Paragraph standing = new Paragraph();
    final TextField note = new TextField();

    QuotaPanel(Quotas quotas, AccountRow row, boolean mayRecord, InstantSource clock, Times times) {
        this.quotas = quotas;
        this.row = row;
        this.clock = clock;
        this.times = times;
        standing.addClassName("account-quota");
        add(standing);
        if (mayRecord) {
            add(recording());
        }
        show();
    }

    private Div recording() {
        note.setLabel(getTranslation("account.quota.outside"));
        note.setHelperText(getTranslation("account.quota.outside.hint"));
        note.setMaxLength(200);
        note.setWidthFull();
        note.setMaxWidth("28rem");
        var record = new Button(getTranslation("account.quota.outside.record"), _ -> record());
        var line = new Div(note, record);
        line.addClassName("account-line");
        return line;
    }

    private void record() {
        quotas.recordOutsideSend(row.id(), clock.instant(), note.getValue());
        note.clear();
        Notices.done(getTranslation("account.quota.outside.recorded", row.name()));
        show();
    }

    private void show() {
        var today = Beijing.day(clock.instant());
        var quota = quotas.of(row.id(), today);
        var kind = row.kind().name().toLowerCase(Locale.ROOT);
        standing.setText(
                getTranslation(
                                "account.quota." + kind,
                                times.day(today),
                                quota.left(),
                                quota.allowance(),
                                quota.reserved(),
                                quota.spent())
                        + overbooked(quota));
    }

    private String overbooked(Quota quota) {
        return quota.overbooked() ? " " + getTranslation("account.quota.overbooked") : "";
    }
}
