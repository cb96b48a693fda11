package city.lianbo.account.ui;

import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry(
                "account.list.title", "accounts", VaadinIcon.MEGAPHONE, 60, Set.of());
    }
}
