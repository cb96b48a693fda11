package city.lianbo.edition.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.article.Articles;
import city.lianbo.edition.DraftBoxes;
import city.lianbo.edition.PushSheet;
import city.lianbo.edition.Pushes;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What followers of one account will get on one day.
@Route(value = "editions/:account/:day", layout = MainLayout.class)
@StyleSheet("assets/edition.css")
@RolesAllowed({"COORDINATOR", "EDITOR", "REVIEWER", "AUDITOR", "ADMINISTRATOR"})
class PushView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Parts parts;
    private String title = "";

    /// What the page works with.
    @Component
    record Parts(
            Pushes pushes,
            DraftBoxes boxes,
            Articles articles,
            Accounts accounts,
            CurrentActor actor,
            Times times,
            InstantSource clock) {

        boolean mayWrite() {
            return actor.get().is(Role.COORDINATOR) || actor.get().is(Role.EDITOR);
        }
    }

    PushView(Parts parts) {
        this.parts = parts;
        addClassNames("page", "push-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        try {
            show(
                    AccountId.of(address.get("account").orElse("")),
                    LocalDate.parse(address.get("day").orElse("")));
        } catch (IllegalArgumentException | DateTimeException noAddress) {
            throw new NotFoundException("editions");
        }
    }

    private void show(AccountId id, LocalDate day) {
        var account =
                parts.accounts().find(id).orElseThrow(() -> new NotFoundException(id.toString()));
        title = getTranslation("edition.push.title", account.name());
        removeAll();
        var head = new Div(new H1(title), days(account, day));
        head.addClassName("page-head");
        add(head);
        var pushes = parts.pushes().of(id, day);
        for (PushSheet push : pushes) {
            add(new PushPanel(parts, push, () -> show(id, day)));
        }
        if (pushes.isEmpty()) {
            add(nothing(account));
        }
    }

    private Div days(AccountRow account, LocalDate day) {
        var before = new Anchor(address(account, day.minusDays(1)), "‹");
        before.setAriaLabel(getTranslation("edition.push.day.before"));
        var after = new Anchor(address(account, day.plusDays(1)), "›");
        after.setAriaLabel(getTranslation("edition.push.day.after"));
        var days = new Div(before, new Div(parts.times().longDay(day)), after);
        days.addClassName("push-days");
        return days;
    }

    static String address(AccountRow account, LocalDate day) {
        return "editions/" + account.id() + "/" + day;
    }

    private EmptyState nothing(AccountRow account) {
        var next = parts.pushes().upcoming(account.id()).stream().findFirst();
        return new EmptyState(
                VaadinIcon.NEWSPAPER,
                getTranslation("edition.push.none"),
                getTranslation("edition.push.none.text"),
                next.map(at ->
                                new Anchor(
                                        address(account, Beijing.day(at)),
                                        getTranslation(
                                                "edition.push.next", parts.times().minute(at))))
                        .map(link -> new Anchor[] {link})
                        .orElseGet(() -> new Anchor[0]));
    }

    @Override
    public String getPageTitle() {
        return Optional.of(title).filter(some -> !some.isEmpty()).orElse("");
    }
}
