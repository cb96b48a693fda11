package city.lianbo.identity;

import city.lianbo.platform.Acting;
import city.lianbo.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes sign-ins into the record. What a stranger typed as a login is not kept: it may be a
/// password in the wrong field.
@Component
class SignInRecord {

    private final StoredPeople stored;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;

    SignInRecord(StoredPeople stored, SignInThrottle throttle, ApplicationEventPublisher events) {
        this.stored = stored;
        this.throttle = throttle;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            var address = address(success.getAuthentication());
            throttle.forgive(person.getUsername(), address);
            Acting.as(
                    person.actor(),
                    () ->
                            events.publishEvent(
                                    new PersonSignedIn(new PersonId(person.id()), address)));
        }
    }

    @EventListener
    @Transactional
    public void on(AbstractAuthenticationFailureEvent failure) {
        var authentication = failure.getAuthentication();
        stored.findByLogin(Login.normal(authentication.getName()))
                .ifPresent(person ->
                        events.publishEvent(
                                new SignInRefused(person.personId(), address(authentication))));
    }

    private static String address(Authentication authentication) {
        @Nullable Object details = authentication.getDetails();
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
