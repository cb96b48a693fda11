package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;

/// One row of the table: columns where there is room, one below the other on a phone. What is
/// inherited is quiet, what is the account's own stands out.
final class LineCard extends Div {

    LineCard(Line line, SerializableConsumer<Line> open) {
        addClassName("adaptation-card");
        var name = new NativeButton(line.account().name(), _ -> open.accept(line));
        name.addClassName("adaptation-name");
        var department = new Span(line.department());
        department.addClassName("adaptation-quiet");
        var who = new Div(name, department);
        who.addClassName("adaptation-who");
        add(who, text(line.title(), line.row().title()), text(line.digest(), line.row().digest()));
        add(pill(line));
    }

    private static Span text(String shown, String own) {
        var text = new Span(shown);
        text.addClassName(own.isEmpty() ? "adaptation-inherited" : "adaptation-own");
        return text;
    }

    private StatePill pill(Line line) {
        if (line.behind()) {
            return new StatePill(
                    Tone.AMBER, VaadinIcon.REFRESH, getTranslation("adaptation.state.behind"));
        }
        return line.row().inheritsAll()
                ? new StatePill(
                        Tone.GREY, VaadinIcon.LINK, getTranslation("adaptation.state.inherits"))
                : new StatePill(Tone.BLUE_OUTLINE, VaadinIcon.EDIT, changed(line.row()));
    }

    private String changed(AdaptationRow row) {
        var parts = new ArrayList<String>();
        part(parts, !row.title().isEmpty(), "adaptation.part.title");
        part(parts, !row.digest().isEmpty(), "adaptation.part.digest");
        part(parts, !row.author().isEmpty(), "adaptation.part.author");
        part(parts, row.cover().isPresent(), "adaptation.part.cover");
        part(parts, row.opening(), "adaptation.part.opening");
        return String.join(" · ", parts);
    }

    private void part(List<String> parts, boolean own, String key) {
        if (own) {
            parts.add(getTranslation(key));
        }
    }
}
