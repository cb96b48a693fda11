package city.lianbo.campaign.ui;

import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.account.AccountSheet;
import city.lianbo.delivery.ByHand;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Duration;

/// A draft that waits for its person: since when, until when, whom to call, and the form with which
/// the person says that the button was pressed.
class HandPanel extends Div {

    final DateTimePicker when = new DateTimePicker();
    final TextField link = new TextField();
    private final transient BoardPanel.Parts parts;
    private final transient DeliveryRow row;
    private final transient Command done;

    HandPanel(BoardPanel.Parts parts, DeliveryRow row, Command done) {
        this.parts = parts;
        this.row = row;
        this.done = done;
        addClassName("by-hand");
        add(
                new Paragraph(
                        getTranslation(
                                "campaign.hand.waiting",
                                parts.times().at(row.since()),
                                parts.times().at(ByHand.deadline(row)),
                                whomToCall(parts.accounts().sheet(row.account())))));
        when.setLabel(getTranslation("campaign.hand.when"));
        when.setStep(Duration.ofMinutes(1));
        when.setValue(Beijing.at(row.departsAt()).toLocalDateTime());
        when.setWidth("min(26rem, 100%)");
        when.addClassName("wave-departure");
        link.setLabel(getTranslation("campaign.delivery.link"));
        link.setPlaceholder("https://mp.weixin.qq.com/s/…");
        link.setWidthFull();
        var keep = new Button(getTranslation("campaign.hand.pressed"), _ -> keep());
        keep.setId("pressed-by-hand");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        add(when, link, keep);
    }

    private String whomToCall(AccountSheet sheet) {
        var contact = sheet.details().contact();
        return contact.equals(Contact.NONE)
                ? getTranslation("campaign.hand.nobody")
                : getTranslation("campaign.hand.call", contact.role(), contact.phone());
    }

    private void keep() {
        if (when.getValue() == null) {
            when.setInvalid(true);
            when.setErrorMessage(getTranslation("campaign.hand.when.missing"));
            return;
        }
        parts.byHand().pressed(row.id(), Beijing.instant(when.getValue()), link.getValue().strip());
        Notices.done(getTranslation("campaign.hand.done"));
        done.execute();
    }
}
