package city.lianbo.identity;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/// Who acts: the job in whose name background work runs, else the signed-in person, else the desk
/// itself. See ADR 0007.
@Component
class SignedIn implements CurrentActor {

    private static final Actor DESK = Actor.system("desk");

    private final SecurityContextHolderStrategy contexts;

    SignedIn(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Actor get() {
        return Acting.current().orElseGet(() -> of(contexts.getContext().getAuthentication()));
    }

    private static Actor of(@Nullable Authentication authentication) {
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return DESK;
        }
        return authentication.getPrincipal() instanceof SignedInPerson person
                ? person.actor()
                : stranger(authentication);
    }

    /// Signed in by other means than the desk's own (a test's mock user): a name and roles, nobody.
    private static Actor stranger(Authentication authentication) {
        var granted = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        var roles =
                Arrays.stream(Role.values())
                        .filter(role -> granted.contains(role.authority()))
                        .collect(Collectors.toSet());
        return new Actor(Optional.empty(), authentication.getName(), Optional.empty(), roles);
    }
}
