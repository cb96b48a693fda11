package city.lianbo.account.ui;

import city.lianbo.account.Positioning;
import city.lianbo.account.PositioningSheet;
import city.lianbo.account.Positionings;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;

/// The positioning card: what the account is for, written by those who run it.
final class PositioningPanel extends Div {

    final TextArea duty = area("duty", Positioning.LONGEST);
    final TextArea audience = area("audience", Positioning.LONGEST);
    final TextArea tone = area("tone", Positioning.LONGEST_TONE);
    final TextArea notOurs = area("not-ours", Positioning.LONGEST);

    PositioningPanel(
            Positionings positionings, PositioningSheet sheet, boolean writable, Command reload) {
        addClassName("account-form");
        duty.setValue(sheet.positioning().duty());
        audience.setValue(sheet.positioning().audience());
        tone.setValue(sheet.positioning().tone());
        notOurs.setValue(sheet.positioning().notOurs());
        var hint = new Paragraph(getTranslation("account.positioning.hint"));
        hint.addClassName("account-quiet");
        var fields = new Div(duty, audience, tone, notOurs);
        fields.addClassName("positioning-fields");
        add(hint, fields);
        if (writable) {
            var save =
                    new Button(
                            getTranslation("account.positioning.save"),
                            _ -> {
                                positionings.change(sheet.account().id(), sheet.version(), read());
                                Notices.done(
                                        getTranslation(
                                                "account.positioning.saved",
                                                sheet.account().name()));
                                reload.execute();
                            });
            save.setId("save-positioning");
            save.addThemeVariants(ButtonVariant.PRIMARY);
            add(save);
        } else {
            fields.getChildren()
                    .map(TextArea.class::cast)
                    .forEach(field -> field.setReadOnly(true));
        }
        add(new Anchor(OverlapView.ROUTE, getTranslation("account.overlap.open")));
    }

    private Positioning read() {
        return new Positioning(
                duty.getValue(), audience.getValue(), tone.getValue(), notOurs.getValue());
    }

    private TextArea area(String name, int longest) {
        var area = new TextArea(getTranslation("account.positioning." + name));
        area.setPlaceholder(getTranslation("account.positioning." + name + ".example"));
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }
}
