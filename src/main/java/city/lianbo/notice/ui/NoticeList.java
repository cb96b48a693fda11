package city.lianbo.notice.ui;

import city.lianbo.notice.Severity;
import city.lianbo.notice.StandingNotice;
import city.lianbo.shell.Times;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.util.List;

/// Notices one below the other, each with a link to where it is dealt with.
public final class NoticeList extends Div {

    private final transient Times times;
    private Command leaving = () -> {};

    public NoticeList(Times times) {
        this.times = times;
        addClassName("notice-list");
    }

    /// Runs when a link was followed.
    void onLeave(Command command) {
        leaving = command;
    }

    public void show(List<StandingNotice> standing) {
        removeAll();
        if (standing.isEmpty()) {
            var nothing = new Paragraph(getTranslation("notice.list.nothing"));
            nothing.addClassName("desk-nothing");
            add(nothing);
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("tasks");
        standing.forEach(one -> lines.add(line(one)));
        add(lines);
    }

    private ListItem line(StandingNotice standing) {
        var icon = icon(standing.severity()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(getTranslation("notice.severity." + standing.severity()));
        title.addClassName("task-title");
        var words = new Span(standing.text(getLocale()));
        words.addClassName("task-words");
        var text = new Span(title, words);
        text.addClassName("task-text");
        var since = new Span(getTranslation("notice.list.since", times.at(standing.since())));
        since.addClassName("task-deadline");
        var place = standing.notice().place();
        var link = new Anchor(place.isEmpty() ? "." : place);
        link.add(icon, text, since);
        link.addClassName("task-link");
        link.getElement().addEventListener("click", _ -> leaving.execute());
        var item = new ListItem(link);
        item.addClassNames("task", tone(standing.severity()).className());
        return item;
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ALARM -> Tone.RED;
            case WARNING -> Tone.AMBER;
            case NOTE -> Tone.GREY;
        };
    }

    private static VaadinIcon icon(Severity severity) {
        return switch (severity) {
            case ALARM -> VaadinIcon.BELL;
            case WARNING -> VaadinIcon.WARNING;
            case NOTE -> VaadinIcon.INFO_CIRCLE;
        };
    }
}
