package city.lianbo.wechat.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Tells "certainly never sent" from "may have been carried out". Only a refused connection, an
/// unknown host name and a failed TLS handshake prove that nothing was sent; in a connection storm
/// calls that look much more failed than that have been found accepted.
final class Failures {

    private static final Pattern TOKEN = Pattern.compile("access_token=[^&\\s]*");

    private Failures() {}

    static Reply classify(Throwable failure) {
        return provesNothingWasSent(failure)
                ? new Reply.NotSent(describe(failure))
                : new Reply.NoAnswer(describe(failure));
    }

    private static boolean provesNothingWasSent(Throwable failure) {
        for (@Nullable Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof HttpTimeoutException) {
                return false; // a connect time-out carries a ConnectException as its cause
            }
            if (link instanceof ConnectException
                    || link instanceof UnresolvedAddressException
                    || link instanceof UnknownHostException
                    || link instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Throwable failure) {
        var text = new StringBuilder(failure.getClass().getSimpleName());
        for (@Nullable Throwable link = failure; link != null; link = link.getCause()) {
            if (link.getMessage() != null) {
                text.append(": ").append(link.getMessage());
                break;
            }
        }
        return TOKEN.matcher(text).replaceAll("access_token=…");
    }
}
