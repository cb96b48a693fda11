package city.lianbo.campaign.ui;

import city.lianbo.campaign.Blackout;
import city.lianbo.campaign.TimeRules;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/// When the city sends nothing. Everybody may read it; coordinators and administrators change it.
@Route(value = "times", layout = MainLayout.class)
@PermitAll
class TimesView extends Div implements HasDynamicTitle {

    private final transient TimeRules rules;
    private final transient Times times;
    private final boolean mayChange;
    private final Div blackouts = new Div();
    private final Div quiet = new Div();

    TimesView(TimeRules rules, Times times, CurrentActor actor) {
        this.rules = rules;
        this.times = times;
        this.mayChange = actor.get().is(Role.COORDINATOR) || actor.get().is(Role.ADMINISTRATOR);
        addClassNames("page", "times");
        add(
                new H1(getTranslation("campaign.times.navigation")),
                new Paragraph(getTranslation("campaign.times.intro")),
                new H2(getTranslation("campaign.times.blackouts")),
                blackouts,
                new H2(getTranslation("campaign.times.quiet")),
                quiet);
        show();
    }

    private void show() {
        var standing = rules.now();
        blackouts.removeAll();
        if (standing.blackouts().isEmpty()) {
            blackouts.add(
                    new EmptyState(
                            VaadinIcon.CALENDAR,
                            getTranslation("campaign.times.blackouts.none"),
                            getTranslation("campaign.times.blackouts.none.text")));
        } else {
            var list = new UnorderedList();
            list.addClassName("times-list");
            standing.blackouts().forEach(blackout -> list.add(line(blackout)));
            blackouts.add(list);
        }
        if (mayChange) {
            blackouts.add(new BlackoutForm(rules, this::show));
        }
        quiet.removeAll();
        quiet.add(
                standing.quiet()
                        .map(hours ->
                                new Paragraph(
                                        getTranslation(
                                                "campaign.times.quiet.stands",
                                                hours.begins().toString(),
                                                hours.ends().toString())))
                        .orElseGet(
                                () -> new Paragraph(getTranslation("campaign.times.quiet.none"))));
        if (mayChange) {
            quiet.add(new QuietHoursForm(rules, standing.quiet(), this::show));
        }
    }

    private ListItem line(Blackout blackout) {
        var days =
                blackout.first().equals(blackout.last())
                        ? times.day(blackout.first())
                        : getTranslation(
                                "campaign.times.from-to",
                                times.day(blackout.first()),
                                times.day(blackout.last()));
        var line = new ListItem(new Span(days), new Span(blackout.reason()));
        if (mayChange) {
            var lift =
                    new Button(
                            getTranslation("campaign.times.lift"),
                            _ -> {
                                rules.liftBlackout(blackout.id());
                                Notices.done(getTranslation("campaign.times.lifted", days));
                                show();
                            });
            lift.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(lift);
        }
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.times.navigation");
    }
}
