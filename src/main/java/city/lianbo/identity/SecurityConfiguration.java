package city.lianbo.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What may be asked over HTTP, by whom, and with which headers it is answered. Front doors check
/// again: this is the outer wall, not the only one. Other modules put their own chains before this
/// one, which takes every request left.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// `unsafe-inline` and `unsafe-eval` for scripts are what Vaadin 25.3 needs to start; nonces
    /// come with a later version. The icons of Vaadin's upload are a font in a `data:` address.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private static final String SIGN_IN = "/login";

    private static final String[] OPEN = {"/actuator/health", "/actuator/health/**", "/assets/**"};

    @Bean
    SecurityFilterChain deskSecurity(
            HttpSecurity http,
            ScreenSecurity screens,
            IdentitySettings settings,
            SignInThrottle throttle,
            Admission admission,
            SecurityContextHolderStrategy contexts) {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole("ADMINISTRATOR")
                                .requestMatchers("/media/**")
                                .authenticated())
                .sessionManagement(
                        session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers(headers, settings.httpsOnly()))
                .addFilterBefore(
                        new SignInThrottleFilter(throttle),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new AdmissionFilter(admission, contexts), AuthorizationFilter.class);
        screens.protect(http, SIGN_IN);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean httpsOnly) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=()"))
                .addObjectPostProcessor(new EagerHeaders());
        if (httpsOnly) {
            headers.httpStrictTransportSecurity(
                    hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false));
        } else {
            headers.httpStrictTransportSecurity(hsts -> hsts.disable());
        }
    }

    /// Vaadin's own pages are committed before the filter comes back, so headers go out first.
    private static class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
