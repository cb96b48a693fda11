package city.lianbo.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountConfiguration {

    @Bean
    Secrets secrets(AccountSettings settings, Environment environment) {
        boolean mayMakeKey = !environment.acceptsProfiles(Profiles.of("production"));
        return new Secrets(EncryptionKeys.load(settings, mayMakeKey));
    }
}
