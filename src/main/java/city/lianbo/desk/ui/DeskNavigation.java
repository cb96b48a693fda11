package city.lianbo.desk.ui;

import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry deskEntry() {
        return new NavigationEntry("desk.navigation", "", VaadinIcon.DESKTOP, 0, Set.of());
    }

    @Bean
    NavigationEntry calendarEntry() {
        return new NavigationEntry(
                "desk.calendar.navigation", "calendar", VaadinIcon.CALENDAR, 65, Set.of());
    }
}
