package city.lianbo.campaign.ui;

import city.lianbo.campaign.TimeRules;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;

/// Names days on which nothing is sent.
final class BlackoutForm extends Div {

    private static final int LONGEST_REASON = 200;

    final DatePicker first = new DatePicker();
    final DatePicker last = new DatePicker();
    final TextField reason = new TextField();

    BlackoutForm(TimeRules rules, Command changed) {
        addClassName("times-form");
        first.setLabel(getTranslation("campaign.times.first"));
        last.setLabel(getTranslation("campaign.times.last"));
        reason.setLabel(getTranslation("campaign.times.reason"));
        reason.setPlaceholder(getTranslation("campaign.times.reason.example"));
        reason.setMaxLength(LONGEST_REASON);
        first.addValueChangeListener(change -> {
            last.setMin(change.getValue());
            if (last.isEmpty()) {
                last.setValue(change.getValue());
            }
        });
        var enter = new Button(getTranslation("campaign.times.enter"), _ -> enter(rules, changed));
        enter.setId("enter-blackout");
        add(first, last, reason, enter);
    }

    private void enter(TimeRules rules, Command changed) {
        if (first.isEmpty() || last.isEmpty()) {
            (first.isEmpty() ? first : last).setInvalid(true);
            return;
        }
        rules.blackOut(first.getValue(), last.getValue(), reason.getValue());
        Notices.done(getTranslation("campaign.times.entered"));
        changed.execute();
    }
}
