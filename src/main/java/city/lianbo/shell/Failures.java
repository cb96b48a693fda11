package city.lianbo.shell;

import city.lianbo.platform.RuleBroken;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/// Says in words what went wrong. A broken rule and a refused permission have their own text;
/// anything else gets a reference number that also stands in the log, with the stack trace.
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int REFERENCE_LENGTH = 8;

    private Failures() {}

    /// @param where the component in whose language it is said
    public static String words(Throwable thrown, Component where) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof RuleBroken broken) {
                LOG.info("Refused: {}", broken.getMessage());
                return where.getTranslation(broken.messageKey(), broken.arguments().toArray());
            }
            if (at instanceof AccessDeniedException denied) {
                LOG.info("Not permitted: {}", denied.getMessage());
                return where.getTranslation("shell.error.notpermitted");
            }
        }
        var reference = reference();
        LOG.error("Unexpected failure, reference {}", reference, thrown);
        return where.getTranslation("shell.error.unexpected", reference);
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
    }
}
