package city.lianbo.identity;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

final class Encoding {

    private Encoding() {}

    /// The encoder answers null only for null.
    static String encode(PasswordEncoder encoder, String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
