package city.lianbo.shell;

import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;

/// One line of the navigation. A feature contributes it as a bean; the frame knows no feature.
///
/// @param messageKey the word shown, from the feature's own bundle
/// @param route the address without a leading slash; empty for the start page
/// @param order small numbers first; the first four are also in the bar at the thumb on a phone
/// @param roles who sees it: anybody with at least one of these; everybody signed in when empty.
///     Only a matter of sight: the view and the front door refuse by themselves.
public record NavigationEntry(
        String messageKey, String route, VaadinIcon icon, int order, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }
}
