package city.lianbo.media.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaNavigation {

    @Bean
    NavigationEntry picturesEntry() {
        return new NavigationEntry(
                "media.library.title",
                PicturesView.ROUTE,
                VaadinIcon.PICTURE,
                65,
                Set.of(Role.COORDINATOR, Role.EDITOR, Role.ADMINISTRATOR));
    }
}
