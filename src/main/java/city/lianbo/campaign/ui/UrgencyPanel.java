package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Urgency;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;

/// Says that a campaign is urgent and why, and lets a coordinator say so: then blackout days and
/// quiet hours do not hold it.
final class UrgencyPanel extends Div {

    private static final int LONGEST_REASON = 200;

    UrgencyPanel(Urgency urgency, CampaignId campaign, boolean mayChange, Command changed) {
        addClassName("urgency");
        var reason = urgency.reason(campaign);
        reason.ifPresent(why -> add(new Span(getTranslation("campaign.urgent.stands", why))));
        if (!mayChange) {
            return;
        }
        var button =
                reason.isPresent()
                        ? new Button(
                                getTranslation("campaign.urgent.take-back"),
                                _ -> {
                                    urgency.takeBack(campaign);
                                    changed.execute();
                                })
                        : new Button(
                                getTranslation("campaign.urgent.declare"),
                                _ -> ask(urgency, campaign, changed));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setId("urgency");
        add(button);
    }

    private void ask(Urgency urgency, CampaignId campaign, Command changed) {
        var dialog = new Dialog(getTranslation("campaign.urgent.declare"));
        var why = new TextField(getTranslation("campaign.urgent.reason"));
        why.setMaxLength(LONGEST_REASON);
        why.setWidthFull();
        why.setId("urgent-reason");
        dialog.add(new Paragraph(getTranslation("campaign.urgent.consequence")), why);
        var declare =
                new Button(
                        getTranslation("campaign.urgent.verb"),
                        _ -> {
                            urgency.declare(campaign, why.getValue());
                            dialog.close();
                            Notices.done(getTranslation("campaign.urgent.declared"));
                            changed.execute();
                        });
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        declare.setId("declare-urgent");
        dialog.getFooter()
                .add(
                        new Button(getTranslation("shell.confirm.cancel"), _ -> dialog.close()),
                        declare);
        dialog.open();
    }
}
