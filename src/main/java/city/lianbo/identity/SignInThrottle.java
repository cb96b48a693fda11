package city.lianbo.identity;

import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Slows down guessing: so many attempts per login name and per network address, which come back
/// evenly over the window. An attempt counts when it begins, so that many at once gain nothing, and
/// is given back when it succeeds.
@Component
class SignInThrottle {

    private final Buckets byLogin;
    private final Buckets byAddress;

    SignInThrottle(IdentitySettings settings, InstantSource clock) {
        TimeMeter time = new WallClock(clock);
        var limits = settings.signIn();
        byLogin = new Buckets(limits.perLogin(), limits.window(), time);
        byAddress = new Buckets(limits.perAddress(), limits.window(), time);
    }

    /// Empty: go on. Else how long to wait, at least one second.
    Optional<Duration> attempt(String login, String address) {
        var wait = byAddress.take(network(address));
        if (!wait.isZero()) {
            return Optional.of(seconds(wait));
        }
        var refused = attempt(login);
        refused.ifPresent(_ -> byAddress.giveBack(network(address)));
        return refused;
    }

    Optional<Duration> attempt(String login) {
        var wait = byLogin.take(Login.normal(login));
        return wait.isZero() ? Optional.empty() : Optional.of(seconds(wait));
    }

    void forgive(String login, String address) {
        byAddress.giveBack(network(address));
        forgive(login);
    }

    void forgive(String login) {
        byLogin.giveBack(Login.normal(login));
    }

    /// One household owns a whole IPv6 /64: its addresses count as one.
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    private static Duration seconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }
}
