package city.lianbo.campaign.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignNavigation {

    @Bean
    NavigationEntry campaignsEntry() {
        return new NavigationEntry(
                "campaign.navigation", "campaigns", VaadinIcon.CONNECT, 20, Set.of());
    }

    @Bean
    NavigationEntry timesEntry() {
        return new NavigationEntry(
                "campaign.times.navigation",
                "times",
                VaadinIcon.HOURGLASS,
                66,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR));
    }
}
