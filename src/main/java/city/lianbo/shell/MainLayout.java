package city.lianbo.shell;

import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/// The frame around every screen: brand, navigation for the person signed in, language, colours,
/// sign out. On a phone the first four entries stand in a bar at the thumb, the rest in the drawer.
@PermitAll
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final int THUMB_ENTRIES = 4;

    private final transient AuthenticationContext authentication;
    private final Map<String, Anchor> thumbLinks = new LinkedHashMap<>();

    MainLayout(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<FramePart> parts,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            ShellSettings settings) {
        this.authentication = authentication;
        var actor = currentActor.get();
        var visible = visible(entries, actor);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation(visible), person(actor));
        addToNavbar(new DrawerToggle(), compactBrand(), spacer());
        if (settings.environment() == ShellSettings.Environment.PRACTICE) {
            addToNavbar(practiceBadge());
        }
        parts.orderedStream().forEach(part -> addToNavbar(part.create()));
        addToNavbar(new LanguageSwitch(), new ColourSwitch());
        addToNavbar(true, thumbBar(visible));
    }

    /// Marks the place in the bar at the thumb; the side navigation does so by itself.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        thumbLinks.forEach((route, link) -> {
            if (path.equals(route) || (!route.isEmpty() && path.startsWith(route + "/"))) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static List<NavigationEntry> visible(
            ObjectProvider<NavigationEntry> entries, Actor actor) {
        return entries.stream()
                .filter(entry -> entry.isFor(actor))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    private Div brand() {
        var seal = new Span("联");
        seal.addClassName("brand-seal");
        seal.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(getTranslation("shell.brand"));
        name.addClassName("brand-name");
        var brand = new Div(seal, name);
        brand.addClassName("brand");
        return brand;
    }

    private Div compactBrand() {
        var brand = brand();
        brand.addClassName("brand-compact");
        return brand;
    }

    private SideNav navigation(List<NavigationEntry> entries) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        for (var entry : entries) {
            var item =
                    new SideNavItem(
                            getTranslation(entry.messageKey()),
                            entry.route(),
                            entry.icon().create());
            item.setMatchNested(!entry.route().isEmpty());
            navigation.addItem(item);
        }
        return navigation;
    }

    private Div person(Actor actor) {
        var name = new Span(actor.name());
        name.addClassName("person-name");
        var roles =
                new Span(
                        actor.roles().stream()
                                .sorted()
                                .map(role -> getTranslation("shell.role." + role.name()))
                                .reduce((one, next) -> one + " · " + next)
                                .orElse(""));
        roles.addClassName("person-roles");
        var words = new Div(name, roles);
        words.addClassName("person-words");
        var person = new Div(VaadinIcon.USER.create(), words, signOut());
        person.addClassName("person");
        return person;
    }

    private Button signOut() {
        var button = new Button(VaadinIcon.SIGN_OUT.create(), _ -> authentication.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("shell.signout"));
        button.setTooltipText(getTranslation("shell.signout"));
        return button;
    }

    private Span practiceBadge() {
        var badge =
                new StatePill(
                        Tone.VIOLET_OUTLINE,
                        VaadinIcon.FLASK,
                        getTranslation("shell.environment.practice"));
        badge.addClassName("environment");
        badge.setTitle(getTranslation("shell.environment.practice.hint"));
        return badge;
    }

    private Nav thumbBar(List<NavigationEntry> entries) {
        var bar = new Nav();
        bar.addClassName("thumb-bar");
        bar.setAriaLabel(getTranslation("shell.navigation"));
        for (var entry : entries.subList(0, Math.min(THUMB_ENTRIES, entries.size()))) {
            var link = new Anchor(entry.route().isEmpty() ? "." : entry.route());
            link.addClassName("thumb");
            thumbLinks.put(entry.route(), link);
            link.add(entry.icon().create(), new Span(getTranslation(entry.messageKey())));
            bar.add(link);
        }
        return bar;
    }

    private static Div spacer() {
        var spacer = new Div();
        spacer.addClassName("spacer");
        return spacer;
    }
}
