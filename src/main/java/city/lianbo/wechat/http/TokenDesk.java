package city.lianbo.wechat.http;

import city.lianbo.wechat.Credentials.Credential;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks WeChat for stable tokens.
final class TokenDesk {

    private record Question(String grantType, String appid, String secret, boolean forceRefresh) {}

    private record Given(@Nullable String accessToken, long expiresIn) {}

    /// What the token endpoint said.
    sealed interface Issued {
        record Token(String token, Instant validUntil) implements Issued {
            @Override
            public String toString() {
                return "token until " + validUntil;
            }
        }

        record No(TokenAnswer why) implements Issued {}
    }

    private final Transport transport;
    private final Json json;
    private final InstantSource clock;
    private final HttpSettings settings;

    TokenDesk(Transport transport, Json json, InstantSource clock, HttpSettings settings) {
        this.transport = transport;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /// The token as it stands, or a new one where WeChat thinks it time. Asking changes nothing,
    /// so a lost answer is asked for once more.
    Issued ask(Credential credential, Deadline deadline) {
        var first = request(credential, false, deadline);
        boolean lost =
                first instanceof Reply.NoAnswer
                        || (first instanceof Reply.Said said && said.code() == -1);
        return lost && !deadline.passed()
                ? read(request(credential, false, deadline))
                : read(first);
    }

    /// A new token; the old one dies at once. Never repeated: WeChat counts these.
    Issued force(Credential credential, Deadline deadline) {
        return read(request(credential, true, deadline));
    }

    private Reply request(Credential credential, boolean force, Deadline whole) {
        var question =
                new Question(
                        "client_credential", credential.appId(), credential.appSecret(), force);
        var call = Call.post("/cgi-bin/stable_token", json.write(question), settings.readTimeout());
        return transport.exchange(call, whole.notLaterThan(settings.readTimeout()));
    }

    private Issued read(Reply reply) {
        return switch (reply) {
            case Reply.Said said when said.code() != 0 ->
                    new Issued.No(new TokenAnswer.Denied(said.problem()));
            case Reply.Said said ->
                    json.as(said.body(), Given.class)
                            .flatMap(this::issued)
                            .orElseGet(() -> unreachable("token answer without a token"));
            case Reply.NoToken(var problem) -> new Issued.No(new TokenAnswer.Denied(problem));
            case Reply.NotSent(var cause) -> unreachable(cause);
            case Reply.NoAnswer(var cause) -> unreachable(cause);
        };
    }

    private Optional<Issued> issued(Given given) {
        var until = clock.instant().plusSeconds(given.expiresIn());
        return Wire.text(given.accessToken()).map(token -> new Issued.Token(token, until));
    }

    private static Issued unreachable(String cause) {
        return new Issued.No(new TokenAnswer.Unreachable(cause));
    }
}
