package city.lianbo.identity.ui;

import city.lianbo.identity.ScreenSecurity;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class VaadinScreenSecurity implements ScreenSecurity {

    @Override
    public void protect(HttpSecurity http, String signInPath) {
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(signInPath).anyRequest(AuthorizedUrl::authenticated));
    }

    @Override
    public SecurityContextHolderStrategy contexts() {
        return new VaadinAwareSecurityContextHolderStrategy();
    }
}
