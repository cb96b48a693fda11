package city.lianbo.identity;

import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.PersonId;
import java.security.SecureRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changing passwords. Every change ends all sign-ins of the person, the present one too: they
/// sign in again with the new password.
@Service
@Transactional
public class Passwords {

    /// Letters and digits that are not mistaken for one another when read aloud.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final StoredPeople stored;
    private final PasswordEncoder encoder;
    private final CurrentActor actor;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Passwords(
            StoredPeople stored,
            PasswordEncoder encoder,
            CurrentActor actor,
            SignInThrottle throttle,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.encoder = encoder;
        this.actor = actor;
        this.throttle = throttle;
        this.events = events;
    }

    /// Gives the person a one-time password, about 80 bits, in four groups.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public OneTimePassword reset(PersonId id) {
        var person =
                stored.findById(id.value()).orElseThrow(() -> new PersonUnknown(id.toString()));
        var made = make();
        person.changePassword(Encoding.encode(encoder, made), true);
        events.publishEvent(new PasswordReset(id));
        return new OneTimePassword(made);
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

    private String make() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
