package city.lianbo.identity;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/// Makes method security ask the same source as [SignedIn]: inside `Acting.as` the roles are those
/// of the actor there, else those of the sign-in. The desk itself has no role of a person; it holds
/// `ROLE_DESK`, which a front door must name to let it in. See ADR 0007.
class ActingSecurityContext implements SecurityContextHolderStrategy {

    static final String DESK = "ROLE_DESK";

    private final SecurityContextHolderStrategy signedIn;

    ActingSecurityContext(SecurityContextHolderStrategy signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public SecurityContext getContext() {
        return Acting.current()
                .<SecurityContext>map(actor -> new SecurityContextImpl(authentication(actor)))
                .orElseGet(signedIn::getContext);
    }

    @Override
    public void setContext(SecurityContext context) {
        signedIn.setContext(context);
    }

    @Override
    public void clearContext() {
        signedIn.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return signedIn.createEmptyContext();
    }

    private static Authentication authentication(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        actor.roles().forEach(role -> authorities.add(granted(role.authority())));
        if (actor.id().isEmpty()) {
            authorities.add(granted(DESK));
        }
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities);
    }

    private static GrantedAuthority granted(String authority) {
        return new SimpleGrantedAuthority(authority);
    }
}
