package city.lianbo.desk.ui;

import city.lianbo.desk.DayDeparture;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// Today's sends: a strip of Beijing hours with a mark per departure, and the departures by time.
class DayPanel extends Section {

    private static final int MORNING = 8;
    private static final int NIGHT = 22;
    private static final int HOURS_BETWEEN_LABELS = 2;
    private static final double SECONDS_PER_HOUR = 3600.0;

    private final transient Times times;
    private final transient InstantSource clock;
    private final Div content = new Div();

    DayPanel(Times times, InstantSource clock) {
        this.times = times;
        this.clock = clock;
        addClassNames("desk-panel", "desk-day");
        add(new H2(getTranslation("desk.day.title")), content);
    }

    void show(List<DayDeparture> departures) {
        content.removeAll();
        content.add(strip(departures));
        if (departures.isEmpty()) {
            var nothing = new Paragraph(getTranslation("desk.day.nothing"));
            nothing.addClassName("desk-nothing");
            content.add(nothing);
            return;
        }
        var list = new OrderedList();
        list.addClassName("departures");
        departures.stream().map(this::line).forEach(list::add);
        content.add(list);
    }

    private ListItem line(DayDeparture departure) {
        var time = new Span(times.clock(departure.departsAt()));
        time.addClassNames("departure-time", "figures");
        var accounts = new Span(getTranslation("desk.day.accounts", departure.tally().all()));
        accounts.addClassName("departure-accounts");
        var words =
                departure.released()
                        ? TallyWords.of(departure.tally(), this)
                        : getTranslation("desk.day.unreleased");
        var state = new Span(words);
        state.addClassNames("departure-state", "mood-" + TallyWords.mood(departure.tally()));
        return new ListItem(time, title(departure), accounts, state);
    }

    private static Component title(DayDeparture departure) {
        Component title =
                departure
                        .link()
                        .<Component>map(link -> new Anchor(link, departure.title()))
                        .orElseGet(() -> new Span(departure.title()));
        title.addClassName("departure-title");
        return title;
    }

    /// The list below says the same in words, so the strip is hidden from those who listen.
    private Div strip(List<DayDeparture> departures) {
        var now = clock.instant();
        int from =
                departures.stream()
                        .mapToInt(departure -> Beijing.at(departure.departsAt()).getHour())
                        .min()
                        .orElse(MORNING);
        int until =
                departures.stream()
                        .mapToInt(departure -> Beijing.at(departure.departsAt()).getHour() + 1)
                        .max()
                        .orElse(NIGHT);
        var hours = new Hours(Math.min(MORNING, from), Math.max(NIGHT, until));
        var strip = new Div();
        strip.addClassName("day-strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        for (int hour = hours.from(); hour <= hours.until(); hour += HOURS_BETWEEN_LABELS) {
            var label = new Span(String.format(Locale.ROOT, "%02d", hour));
            label.addClassName("day-hour");
            place(label, hours.share(hour));
            strip.add(label);
        }
        for (DayDeparture departure : departures) {
            var mark = new Span();
            mark.addClassNames("day-mark", "mood-" + TallyWords.mood(departure.tally()));
            place(mark, hours.share(hourOfDay(departure.departsAt())));
            strip.add(mark);
        }
        double here = hours.share(hourOfDay(now));
        if (here >= 0 && here <= 1) {
            var mark = new Span();
            mark.addClassName("day-now");
            place(mark, here);
            strip.add(mark);
        }
        return strip;
    }

    private record Hours(int from, int until) {

        double share(double hour) {
            return (hour - from) / (until - from);
        }
    }

    private static double hourOfDay(Instant instant) {
        return Beijing.at(instant).toLocalTime().toSecondOfDay() / SECONDS_PER_HOUR;
    }

    private static void place(Span mark, double share) {
        mark.getStyle()
                .set("inset-inline-start", String.format(Locale.ROOT, "%.2f%%", share * 100));
    }
}
