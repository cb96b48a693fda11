package city.lianbo.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints the first administrator's link into the log once the desk has started, after anything
/// that might bring people of its own.
@Component
class SetupInvitation {

    private static final Logger LOG = LoggerFactory.getLogger(SetupInvitation.class);

    private final FirstAdministrator first;
    private final IdentitySettings settings;
    private final Environment environment;

    SetupInvitation(FirstAdministrator first, IdentitySettings settings, Environment environment) {
        this.first = first;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void print() {
        first.invite()
                .ifPresent(token ->
                        LOG.warn(
                                """
                                This desk has no administrator yet. Open this link to become the first one;
                                it works once, within {} hours:

                                    {}/setup?token={}
                                """,
                                settings.setupLinkLife().toHours(),
                                address(),
                                token));
    }

    private String address() {
        return settings.publicAddress().isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : settings.publicAddress().strip().replaceAll("/+$", "");
    }
}
