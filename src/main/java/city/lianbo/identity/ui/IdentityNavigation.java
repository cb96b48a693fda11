package city.lianbo.identity.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(
                "identity.people.title",
                "admin/people",
                VaadinIcon.USERS,
                900,
                Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry departmentsEntry() {
        return new NavigationEntry(
                "identity.departments.title",
                "admin/departments",
                VaadinIcon.BUILDING,
                910,
                Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry passwordEntry() {
        return new NavigationEntry(
                "identity.password.title", "account/password", VaadinIcon.KEY, 990, Set.of());
    }
}
