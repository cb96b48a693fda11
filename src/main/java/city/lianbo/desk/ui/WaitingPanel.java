package city.lianbo.desk.ui;

import city.lianbo.desk.Task;
import city.lianbo.notice.StandingNotice;
import city.lianbo.notice.ui.NoticeList;
import city.lianbo.shell.Times;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What waits for the person: one line each, with a link to the place.
class WaitingPanel extends Section {

    private static final int MOST_LINES = 20;
    private static final Duration SOON = Duration.ofHours(1);

    private final transient Times times;
    private final transient InstantSource clock;
    private final NoticeList notices;
    private final Div lines = new Div();

    WaitingPanel(Times times, InstantSource clock) {
        this.times = times;
        this.clock = clock;
        this.notices = new NoticeList(times);
        addClassNames("desk-panel", "desk-waiting");
        add(new H2(getTranslation("desk.waiting.title")), notices, lines);
    }

    void show(List<StandingNotice> standing, List<Task> tasks) {
        notices.setVisible(!standing.isEmpty());
        notices.show(standing);
        lines.removeAll();
        if (tasks.isEmpty() && standing.isEmpty()) {
            var nothing = new Paragraph(getTranslation("desk.waiting.nothing"));
            nothing.addClassName("desk-nothing");
            lines.add(nothing);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("tasks");
        tasks.stream().limit(MOST_LINES).map(this::line).forEach(list::add);
        lines.add(list);
        if (tasks.size() > MOST_LINES) {
            lines.add(
                    new Paragraph(getTranslation("desk.waiting.more", tasks.size() - MOST_LINES)));
        }
    }

    private ListItem line(Task task) {
        var icon = icon(task.kind()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(task.title());
        title.addClassName("task-title");
        var words = new Span(getTranslation("desk.task." + task.kind(), task.many()));
        words.addClassName("task-words");
        var text = new Span(title, words);
        text.addClassName("task-text");
        var link = new Anchor(task.link());
        link.add(icon, text);
        link.addClassName("task-link");
        task.deadline()
                .ifPresent(deadline -> {
                    var until = new Span(until(deadline));
                    until.addClassName("task-deadline");
                    link.add(until);
                });
        var item = new ListItem(link);
        item.addClassNames("task", tone(task).className());
        return item;
    }

    private String until(Instant deadline) {
        var left = Duration.between(clock.instant(), deadline);
        var at = times.minute(deadline);
        if (left.isNegative()) {
            return getTranslation("desk.task.over", at);
        }
        return left.compareTo(SOON) < 0
                ? getTranslation("desk.task.soon", at, left.toMinutes() + 1)
                : getTranslation("desk.task.until", at);
    }

    private Tone tone(Task task) {
        return switch (task.kind()) {
            case FAILED -> Tone.RED;
            case UNCERTAIN -> Tone.VIOLET;
            case AWAITING_PHONE, AWAITING_PERSON -> Tone.AMBER;
            case HELD, HALTED -> Tone.DARK;
            case RETURNED,
                    CHANGED,
                    REVIEW,
                    UNAPPROVED,
                    UNRELEASED,
                    UNSCHEDULED,
                    UNSEALED,
                    UNPLANNED,
                    UNADAPTED,
                    PUSH_OPEN,
                    SECRET_MISSING ->
                    isPressing(task) ? Tone.AMBER : Tone.GREY;
        };
    }

    private boolean isPressing(Task task) {
        var soon = clock.instant().plus(SOON);
        return task.deadline().stream().anyMatch(deadline -> deadline.isBefore(soon));
    }

    private static VaadinIcon icon(Task.Kind kind) {
        return switch (kind) {
            case FAILED -> VaadinIcon.CLOSE;
            case UNCERTAIN -> VaadinIcon.QUESTION;
            case AWAITING_PHONE -> VaadinIcon.MOBILE;
            case AWAITING_PERSON -> VaadinIcon.USER;
            case HELD, HALTED -> VaadinIcon.HAND;
            case RETURNED -> VaadinIcon.ARROW_BACKWARD;
            case CHANGED, UNSEALED -> VaadinIcon.LOCK;
            case REVIEW -> VaadinIcon.EYE;
            case UNAPPROVED, UNSCHEDULED -> VaadinIcon.CLOCK;
            case UNRELEASED -> VaadinIcon.PAPERPLANE;
            case UNPLANNED, UNADAPTED -> VaadinIcon.EDIT;
            case PUSH_OPEN -> VaadinIcon.NEWSPAPER;
            case SECRET_MISSING -> VaadinIcon.KEY;
        };
    }
}
