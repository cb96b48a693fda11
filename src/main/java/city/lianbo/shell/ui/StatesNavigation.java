package city.lianbo.shell.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatesNavigation {

    private static final int LAST = 900;

    @Bean
    NavigationEntry statesEntry() {
        return new NavigationEntry(
                "shell.states.title",
                "states",
                VaadinIcon.PALETTE,
                LAST,
                Set.of(Role.ADMINISTRATOR));
    }
}
