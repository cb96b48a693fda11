package city.lianbo.audit.ui;

import city.lianbo.platform.Role;
import city.lianbo.shell.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry(
                "audit.title",
                "admin/audit",
                VaadinIcon.BOOK,
                920,
                Set.of(Role.AUDITOR, Role.ADMINISTRATOR));
    }
}
