package city.lianbo.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /// The only system clock of the desk; all else takes an `InstantSource`.
    @Bean
    @ConditionalOnMissingBean(InstantSource.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(InstantSource clock) {
        return new Ids(clock, new SecureRandom());
    }

    @Bean
    Newswire newswire(
            JdbcClient database, PlatformTransactionManager transactions, InstantSource clock) {
        return new Newswire(
                new NewsExchange(database, new TransactionTemplate(transactions), clock));
    }

    /// @param every how soon another node hears; zero where nobody else is there to hear
    @Bean
    NewsRound newsRound(
            Newswire wire, @Value("${lianbo.platform.news-every:400ms}") Duration every) {
        return new NewsRound(wire, every);
    }
}
