package city.lianbo.desk.ui;

import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.WaveId;
import city.lianbo.campaign.ui.WaveMoving;
import city.lianbo.desk.CalendarCell;
import city.lianbo.desk.CalendarDay;
import city.lianbo.desk.CalendarRow;
import city.lianbo.desk.CityCalendar;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Accounts × days: what is left, planned and sent, two weeks at a time.
@Route(value = "calendar", layout = MainLayout.class)
@PermitAll
class CalendarView extends Div implements HasDynamicTitle {

    private final transient Parts parts;
    private final Grid<CalendarRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private transient List<CalendarRow> rows = List.of();
    private final boolean mayMove;
    private LocalDate first;

    /// What the page works with.
    @Component
    record Parts(
            CityCalendar calendar,
            Quotas quotas,
            WaveMoving moving,
            CurrentActor actor,
            Times times,
            InstantSource clock) {}

    CalendarView(Parts parts) {
        this.parts = parts;
        var person = parts.actor().get();
        this.mayMove = person.is(Role.COORDINATOR) || person.is(Role.EDITOR);
        this.first = today();
        addClassNames("page", "calendar");
        var head = new Div(new H1(getTranslation("desk.calendar.navigation")), legend());
        head.addClassName("page-head");
        search.setPlaceholder(getTranslation("desk.calendar.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> filter());
        var bar =
                new Div(
                        search,
                        step("desk.calendar.before", -CityCalendar.DAYS, VaadinIcon.ANGLE_LEFT),
                        todayButton(),
                        step("desk.calendar.after", CityCalendar.DAYS, VaadinIcon.ANGLE_RIGHT));
        bar.addClassName("calendar-bar");
        grid.addClassName("calendar-grid");
        var drag = new WaveDrag(grid);
        drag.addDropListener(dropped -> move(dropped.campaign(), dropped.wave(), dropped.day()));
        add(head, bar);
        if (mayMove) {
            var hint = new Paragraph(getTranslation("desk.calendar.move.hint"));
            hint.addClassName("calendar-hint");
            add(hint);
        }
        add(drag);
        show();
    }

    private LocalDate today() {
        return Beijing.day(parts.clock().instant());
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("calendar-legend");
        for (var look : CalendarCell.Look.values()) {
            var sign = new Span(getTranslation("desk.calendar.look." + look));
            sign.addClassName(css(look));
            legend.add(sign);
        }
        return legend;
    }

    private Button step(String key, int days, VaadinIcon icon) {
        var button = new Button(getTranslation(key), icon.create(), _ -> move(days));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void move(int days) {
        first = first.plusDays(days);
        show();
    }

    private Button todayButton() {
        var button =
                new Button(
                        getTranslation("desk.calendar.today"),
                        _ -> {
                            first = today();
                            show();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void move(CampaignId campaign, WaveId wave, LocalDate day) {
        if (mayMove) {
            parts.moving().ask(this, campaign, wave, day, this::show);
        }
    }

    private void move(CalendarCell.Push push, LocalDate day) {
        push.campaign().ifPresent(campaign -> move(campaign, push.wave(), day));
    }

    private void show() {
        grid.removeAllColumns();
        grid.addColumn(CalendarRow::name)
                .setHeader(getTranslation("desk.calendar.account"))
                .setFrozen(true)
                .setWidth("10rem")
                .setFlexGrow(0);
        var days = parts.calendar().days(first);
        for (int index = 0; index < days.size(); index++) {
            int place = index;
            grid.addComponentColumn(row -> cell(row, row.cells().get(place), days.get(place)))
                    .setHeader(header(days.get(index)))
                    .setWidth("5.5rem")
                    .setFlexGrow(1);
        }
        rows = parts.calendar().rows(first);
        filter();
    }

    private void filter() {
        var wanted = search.getValue().strip();
        grid.setItems(rows.stream().filter(row -> row.name().contains(wanted)).toList());
    }

    private Div header(CalendarDay day) {
        var name = new Span(parts.times().day(day.day()));
        var weekday = new Span(getTranslation("desk.calendar.weekday." + day.day().getDayOfWeek()));
        var header = new Div(name, weekday);
        header.addClassName("calendar-day");
        if (day.today()) {
            header.addClassName("calendar-today");
        }
        day.blackout()
                .ifPresent(blackout -> {
                    header.addClassName("calendar-blackout");
                    header.setTitle(blackout.reason());
                    header.add(new Span(getTranslation("desk.calendar.blackout")));
                });
        return header;
    }

    private Button cell(CalendarRow row, CalendarCell cell, CalendarDay day) {
        var quota = cell.quota();
        var words =
                cell.pushes().isEmpty()
                        ? (quota.spent() + quota.reserved()) + "/" + quota.allowance()
                        : times(cell);
        var button =
                new Button(
                        words,
                        _ ->
                                new CalendarDialog(
                                                parts.quotas(),
                                                parts.times(),
                                                row,
                                                cell,
                                                !day.day().isAfter(today()),
                                                mayMove
                                                        ? Optional.of(this::move)
                                                        : Optional.empty(),
                                                this::show)
                                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("calendar-cell", css(cell.look()));
        WaveDrag.takes(button, cell.day());
        cell.planned()
                .filter(_ -> mayMove)
                .ifPresent(push ->
                        push.campaign()
                                .ifPresent(campaign -> WaveDrag.gives(button, campaign, push)));
        button.setAriaLabel(
                row.name()
                        + " "
                        + parts.times().day(cell.day())
                        + " "
                        + getTranslation("desk.calendar.look." + cell.look())
                        + " "
                        + words);
        return button;
    }

    private String times(CalendarCell cell) {
        var earliest = cell.pushes().getFirst();
        var clock = parts.times().clock(earliest.at()).substring(0, 5);
        return cell.pushes().size() == 1 ? clock : clock + " +" + (cell.pushes().size() - 1);
    }

    private static String css(CalendarCell.Look look) {
        return "calendar-" + look.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.calendar.navigation");
    }
}
