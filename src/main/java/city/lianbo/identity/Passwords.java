package city.lianbo.identity;

import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.PersonId;
import java.security.SecureRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changing passwords. Every change ends all sign-ins of the person, the present one too: they
/// sign in again with the new password.
@Service
@Transactional
public class Passwords {

    private final StoredPeople stored;
    private final PasswordEncoder encoder;
    private final CurrentActor actor;
    private final SignInThrottle throttle;
    private final SecurityContextHolderStrategy contexts;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Passwords(
            StoredPeople stored,
            PasswordEncoder encoder,
            CurrentActor actor,
            SignInThrottle throttle,
            SecurityContextHolderStrategy contexts,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.encoder = encoder;
        this.actor = actor;
        this.throttle = throttle;
        this.contexts = contexts;
        this.events = events;
    }

    /// Gives the person a one-time password, to be told to them in person.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public OneTimePassword reset(PersonId id) {
        var person =
                stored.findById(id.value()).orElseThrow(() -> new PersonUnknown(id.toString()));
        var made = OneTimePassword.make(random);
        person.changePassword(Encoding.encode(encoder, made.text()), true);
        events.publishEvent(new PasswordReset(id));
        return made;
    }

    /// Changes the password of whoever is signed in. Refuses a wrong present password, at the pace
    /// of the sign-in page ([TooManyAttempts]), and a new one that is the old one.
    @PreAuthorize("isAuthenticated()")
    public void changeOwn(String present, NewPassword next) {
        var person =
                actor.get()
                        .id()
                        .flatMap(id -> stored.findById(id.value()))
                        .orElseThrow(() -> new PersonUnknown(actor.get().name()));
        throttle.attempt(person.login())
                .ifPresent(wait -> {
                    throw new TooManyAttempts(wait.toSeconds());
                });
        if (!encoder.matches(present, person.passwordHash())) {
            throw new PasswordWrong();
        }
        throttle.forgive(person.login());
        if (encoder.matches(next.text(), person.passwordHash())) {
            throw new PasswordUnchanged();
        }
        next.fits(person.login());
        person.changePassword(Encoding.encode(encoder, next.text()), false);
        events.publishEvent(new PasswordChanged(person.personId()));
    }

    /// True while somebody is signed in with a one-time password: until they have changed it they
    /// hold no role.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mustChangeOwn() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && person.passwordExpired();
    }
}
