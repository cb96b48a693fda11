package city.lianbo.identity;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a desk without people gets its first administrator: whoever can read the server's log opens
/// the link printed there and chooses name, login and password. The token in the link is the only
/// key: 256 random bits, of which the database keeps the hash; it works once, for 24 hours, and
/// only while no administrator is active.
@Service
@Transactional
public class FirstAdministrator {

    private static final Actor SETUP = Actor.system("setup");
    private static final int TOKEN_BYTES = 32;

    private final StoredSetupLinks links;
    private final StoredPeople stored;
    private final People people;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(
            StoredSetupLinks links,
            StoredPeople stored,
            People people,
            IdentitySettings settings,
            InstantSource clock) {
        this.links = links;
        this.stored = stored;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether the token opens the set-up page now.
    @Transactional(readOnly = true)
    public boolean accepts(String token) {
        return opens(links.all(), token) && isVacant();
    }

    /// Makes the first administrator and voids every link. Refuses a token that does not open
    /// ([SetupClosed]), and what [People#create] refuses: the link then stays good.
    public void create(String token, Login login, String name, NewPassword password) {
        if (!opens(links.lockAll(), token) || !isVacant()) {
            throw new SetupClosed();
        }
        var details = new PersonDetails(name, Optional.empty(), Set.of(Role.ADMINISTRATOR));
        Acting.as(SETUP, () -> people.create(login, details, password));
        links.deleteAll();
    }

    /// A new token, where no administrator is active. Earlier ones stay good until they expire: on
    /// several nodes each prints its own.
    Optional<String> invite() {
        if (!isVacant()) {
            return Optional.empty();
        }
        var now = clock.instant();
        links.deleteExpired(now);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.save(new SetupLink(token, now.plus(settings.setupLinkLife())));
        return Optional.of(token);
    }

    private boolean opens(List<SetupLink> offered, String token) {
        var now = clock.instant();
        return offered.stream().anyMatch(link -> link.opensWith(token, now));
    }

    private boolean isVacant() {
        return stored.findActive(Role.ADMINISTRATOR, Limit.of(1)).isEmpty();
    }
}
