package city.lianbo.article.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArticleNavigation {

    @Bean
    NavigationEntry articlesInNavigation() {
        return new NavigationEntry(
                "article.navigation",
                "articles",
                VaadinIcon.FILE_TEXT,
                10,
                Set.of(Role.COORDINATOR, Role.EDITOR, Role.REVIEWER, Role.AUDITOR));
    }
}
