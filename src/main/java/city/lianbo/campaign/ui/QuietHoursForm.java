package city.lianbo.campaign.ui;

import city.lianbo.campaign.QuietHours;
import city.lianbo.campaign.TimeRules;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Optional;

/// Sets the hours in which followers are left in peace, and ends them.
final class QuietHoursForm extends Div {

    final TimePicker begins = new TimePicker();
    final TimePicker ends = new TimePicker();

    QuietHoursForm(TimeRules rules, Optional<QuietHours> standing, Command changed) {
        addClassName("times-form");
        begins.setLabel(getTranslation("campaign.times.begins"));
        ends.setLabel(getTranslation("campaign.times.ends"));
        begins.setStep(Duration.ofMinutes(30));
        ends.setStep(Duration.ofMinutes(30));
        standing.ifPresent(hours -> {
            begins.setValue(hours.begins());
            ends.setValue(hours.ends());
        });
        var keep =
                new Button(getTranslation("campaign.times.quiet.keep"), _ -> keep(rules, changed));
        keep.setId("keep-quiet");
        add(begins, ends, keep);
        if (standing.isPresent()) {
            var end =
                    new Button(
                            getTranslation("campaign.times.quiet.end"),
                            _ -> {
                                rules.endQuietHours();
                                Notices.done(getTranslation("campaign.times.quiet.ended"));
                                changed.execute();
                            });
            end.addThemeVariants(ButtonVariant.TERTIARY);
            add(end);
        }
    }

    private void keep(TimeRules rules, Command changed) {
        if (begins.isEmpty() || ends.isEmpty()) {
            (begins.isEmpty() ? begins : ends).setInvalid(true);
            return;
        }
        rules.keepQuiet(begins.getValue(), ends.getValue());
        Notices.done(getTranslation("campaign.times.quiet.kept"));
        changed.execute();
    }
}
