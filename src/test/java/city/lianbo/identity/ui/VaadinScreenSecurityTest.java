package city.lianbo.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.identity.People;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@DeskTest
@ViewPackages(classes = LoginView.class)
class VaadinScreenSecurityTest extends SpringBrowserlessTest {

    @Autowired CurrentActor currentActor;
    @Autowired People people;

    @Test
    void aScreenChangedFromABackgroundThreadActsAsItsOwnSignIn() throws Exception {
        var session = VaadinSession.getCurrent();
        var signIn = new TestingAuthenticationToken("审计", "", Role.AUDITOR.authority());
        session.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(signIn));
        var work =
                new FutureTask<>(() -> {
                    VaadinSession.setCurrent(session);
                    people.count("");
                    return currentActor.get();
                });

        Thread.startVirtualThread(work);

        var actor = work.get(10, TimeUnit.SECONDS);
        assertThat(actor.name()).isEqualTo("审计");
        assertThat(actor.roles()).containsExactly(Role.AUDITOR);
    }
}
