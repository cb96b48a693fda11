package city.lianbo.identity.ui;

import city.lianbo.identity.Passwords;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Leads whoever came with a one-time password to the page where they choose their own. They hold
/// no role until then, so this is a courtesy, not the lock.
@Component
class OneTimePasswordGuard implements VaadinServiceInitListener {

    private final transient Passwords passwords;

    OneTimePasswordGuard(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (!PasswordView.class.equals(event.getNavigationTarget()) && passwords.mustChangeOwn()) {
            event.forwardTo(PasswordView.class);
        }
    }
}
