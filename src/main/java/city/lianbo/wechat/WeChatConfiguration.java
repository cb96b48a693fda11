package city.lianbo.wechat;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallbackSettings.class)
class WeChatConfiguration {

    @Bean
    StoredJobReports jobReports(JdbcClient database, TransactionTemplate transactions) {
        return new StoredJobReports(database, transactions);
    }

    @Bean
    StoredCallbackProofs callbackProofs(JdbcClient database) {
        return new StoredCallbackProofs(database);
    }

    @Bean
    Callbacks callbacks(
            ObjectProvider<Credentials> credentials,
            StoredJobReports reports,
            StoredCallbackProofs proofs,
            Callbacks.Announcer announcer,
            CallbackSettings settings,
            InstantSource clock) {
        Credentials late = account -> credentials.getObject().of(account);
        return new Callbacks(
                late,
                new PushGuard(clock, settings.freshness()),
                reports,
                proofs,
                announcer,
                clock);
    }

    @Bean
    Callbacks.Announcer jobAnnouncer(
            TransactionTemplate transactions, ApplicationEventPublisher publisher) {
        return new Callbacks.Announcer(
                work -> Thread.ofVirtual().name("wechat-callback").start(work),
                transactions,
                publisher);
    }

    /// WeChat signs in by signature: no session, no sign-in page, no CSRF token.
    @Bean
    @Order(1)
    SecurityFilterChain weChatCallbackSecurity(HttpSecurity http) {
        return http.securityMatcher("/wechat/callback/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
