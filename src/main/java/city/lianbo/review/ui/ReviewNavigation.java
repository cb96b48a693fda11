package city.lianbo.review.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    @Bean
    NavigationEntry reviewsEntry() {
        return new NavigationEntry(
                "review.queue.title",
                "reviews",
                VaadinIcon.CHECK_SQUARE,
                40,
                Set.of(Role.REVIEWER));
    }
}
