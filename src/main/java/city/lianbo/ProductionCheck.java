package city.lianbo;

import java.util.Base64;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/// Lets a desk with the profile `production` start only as one: with a key of its own for the
/// secrets it keeps, and without the demo. Runs before anything else is made, so that the reason is
/// the only thing in the log.
class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String KEY = "lianbo.account.encryption-key";

    private static final int KEY_BYTES = 32;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new ProductionRefused(
                    "The profiles production and demo exclude each other: a real desk has no demo"
                            + " people with known passwords and no simulator.",
                    "Start with SPRING_PROFILES_ACTIVE=production alone.");
        }
        var key = environment.getProperty(KEY, "").strip();
        if (key.isEmpty()) {
            throw new ProductionRefused(
                    "There is no encryption key. Without one the AppSecrets of the accounts could"
                            + " not be kept safely.",
                    howToMakeAKey());
        }
        if (!isKey(key)) {
            throw new ProductionRefused(
                    "The encryption key is not 32 bytes in Base64.", howToMakeAKey());
        }
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String howToMakeAKey() {
        return """
        Make a key once, keep a copy in a safe place, and set it at every start:

            openssl rand -base64 32
            LIANBO_ENCRYPTION_KEY=<what that printed>

        Whoever has this key and the database can read the AppSecrets; without it nobody can, \
        and they must be entered again.\
        """;
    }
}
