package city.lianbo.desk.ui;

import city.lianbo.delivery.Deliveries;
import city.lianbo.desk.MyDesk;
import city.lianbo.notice.Notices;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The start page: what waits for the person, today's sends, recent campaigns; and for coordinators
/// the one button that stops everything.
@Route(value = "", layout = MainLayout.class)
@PermitAll
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /// The desk shows where things stand, not every step: the live board does.
    private static final Duration GAP = Duration.ofSeconds(1);

    private static final int CAMPAIGNS_SHOWN = 8;

    private final transient Parts parts;
    private final WaitingPanel waiting;
    private final DayPanel day;
    private final RecentPanel recent;
    private final StopPanel stop;

    /// What the page works with.
    @Component
    record Parts(
            MyDesk desk,
            Deliveries deliveries,
            Notices notices,
            DeskNews news,
            Times times,
            InstantSource clock) {}

    DeskView(Parts parts, CurrentActor actor) {
        this.parts = parts;
        var person = actor.get();
        boolean mayPlan = person.is(Role.COORDINATOR);
        waiting = new WaitingPanel(parts.times(), parts.clock());
        day = new DayPanel(parts.times(), parts.clock());
        recent = new RecentPanel(parts.times(), mayPlan);
        stop = new StopPanel(parts.deliveries(), parts.news(), mayPlan);
        addClassNames("page", "desk");
        var date = new Span(today());
        date.addClassName("desk-date");
        var head = new Div(new H1(getTranslation("desk.navigation")), date, stop.button());
        head.addClassName("page-head");
        var columns = new Div(waiting, day);
        columns.addClassName("desk-columns");
        add(head, stop, columns, recent);
        LiveReader.keepFresh(this, parts.news()::subscribe, GAP, this::refresh);
    }

    /// Also when somebody on this page goes to it again: the router keeps the view then.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private String today() {
        return parts.times().longDay(Beijing.day(parts.clock().instant()));
    }

    private void refresh() {
        stop.refresh();
        waiting.show(parts.notices().standing(), parts.desk().waiting());
        day.show(parts.desk().today());
        recent.show(parts.desk().recent(CAMPAIGNS_SHOWN));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.navigation");
    }
}
