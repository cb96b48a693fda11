package city.lianbo.wechat.http;

import static city.lianbo.wechat.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Credentials.Credential;
import city.lianbo.wechat.http.TokenAnswer.Held;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenKeeperTest {

    private static final String TOKEN = "/cgi-bin/stable_token";

    private ScriptedServer server;
    private Bench bench;
    private AccountId account;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        bench = Bench.at(server.address());
        account = bench.account();
    }

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    @Test
    void asksForAStableTokenWithoutForce() {
        server.on(TOKEN, token("A", 7200));

        var held = current(bench);

        assertThat(held.token()).isEqualTo("A");
        assertThat(server.requests(TOKEN))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body())
                                .contains("\"grant_type\":\"client_credential\"")
                                .contains("\"appid\":\"wx0123456789abcdef\"")
                                .contains("\"force_refresh\":false"));
    }

    @Test
    void sharesOneTokenAmongNodes() {
        server.on(TOKEN, token("A", 7200));
        current(bench);
        var second = bench.anotherNode();

        assertThat(current(second).token()).isEqualTo("A");
        assertThat(server.requests(TOKEN)).hasSize(1);
        second.close();
    }

    @Test
    void keepsTheTokenUnreadableInTheDatabase() {
        server.on(TOKEN, token("very-secret-token", 7200));

        current(bench);

        assertThat(sealed()).isNotEmpty().doesNotContain("very-secret-token");
    }

    @Test
    void forgetsTheTokenWithItsAppSecret() {
        server.on(TOKEN, token("A", 7200), token("B", 7200));
        current(bench);
        bench.secrets.put(account, new Credential("wx0123456789abcdef", "another", "", ""));
        var restarted = bench.anotherNode();

        assertThat(current(restarted).token()).isEqualTo("B");
        restarted.close();
    }

    @Test
    void readsNeitherDatabaseNorNetworkWhileTheTokenIsGood() {
        server.on(TOKEN, token("A", 7200));
        current(bench);
        bench.database.sql("drop table wechat_token").update();

        assertThat(current(bench).token()).isEqualTo("A");
        assertThat(server.requests(TOKEN)).hasSize(1);
    }

    @Test
    void renewsBeforeTheTokenEnds() {
        server.on(TOKEN, token("A", 100), token("B", 7200));
        current(bench);

        bench.clock.advance(Duration.ofSeconds(69));
        assertThat(current(bench).token()).isEqualTo("A");

        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(current(bench).token()).isEqualTo("B");
    }

    @Test
    void takesTheTokenAnotherNodeStoredInsteadOfARefusedOne() {
        server.on(TOKEN, token("A", 7200), token("B", 7200));
        var second = bench.anotherNode();
        var old = current(bench);
        current(second);
        second.tokens.fresh(account, soon());

        var answer = bench.tokens.instead(account, old, soon());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.token()).isEqualTo("B"));
        assertThat(server.requests(TOKEN)).hasSize(2);
        second.close();
    }

    @Test
    void forcesOnlyWhereWeChatGivesOutTheRefusedTokenAgain() {
        server.on(TOKEN, token("A", 7200), token("A", 7190), token("B", 7200));
        var dead = current(bench);

        var answer = bench.tokens.instead(account, dead, soon());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.token()).isEqualTo("B"));
        assertThat(server.requests(TOKEN))
                .extracting(request -> request.body().contains("\"force_refresh\":true"))
                .containsExactly(false, false, true);
    }

    @Test
    void forcesAtMostEveryThirtySeconds() {
        server.on(TOKEN, token("A", 7200));
        assertThat(forced()).isEqualTo(1);

        bench.clock.advance(Duration.ofSeconds(29));
        assertThat(forced()).isZero();

        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(forced()).isEqualTo(1);
    }

    @Test
    void forcesAtMostTwentyTimesABeijingDay() {
        server.on(TOKEN, token("A", 7200));

        long today =
                IntStream.range(0, 25)
                        .mapToLong(_ -> {
                            bench.clock.advance(Duration.ofSeconds(31));
                            return forced();
                        })
                        .sum();
        bench.clock.advance(Duration.ofHours(14));

        assertThat(today).isEqualTo(20);
        assertThat(forced()).isEqualTo(1);
    }

    @Test
    void rendersABurstOfRefusalsIntoOneRenewal() {
        server.on(TOKEN, token("A", 7200), token("B", 7200));
        var old = current(bench);

        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                burst.execute(() -> bench.tokens.instead(account, old, soon()));
            }
        }

        assertThat(current(bench).token()).isEqualTo("B");
        assertThat(server.requests(TOKEN)).hasSize(2);
    }

    @Test
    void freshenAsksWeChatEvenWithAGoodToken() {
        server.on(TOKEN, token("A", 7200), json("{\"errcode\":40125,\"errmsg\":\"bad secret\"}"));
        current(bench);

        assertThat(bench.wechat.freshenToken(account, Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(40125));
    }

    @Test
    void anAccountWithoutSecretIsNeverCalled() {
        bench.secrets.remove(account);

        assertThat(bench.wechat.countFollowers(account)).isInstanceOf(Answer.NotSent.class);
        assertThat(server.requests(TOKEN)).isEmpty();
    }

    @Test
    void tokensNeverShowInTexts() {
        server.on(TOKEN, token("very-secret-token", 7200));

        assertThat(current(bench).toString()).doesNotContain("very-secret-token");
    }

    private Held current(Bench node) {
        return (Held) node.tokens.current(account, soon());
    }

    /// Lets the current token be refused, and tells how many forced refreshes that cost.
    private long forced() {
        long before = forcedRequests();
        var _ = bench.tokens.instead(account, current(bench), soon());
        return forcedRequests() - before;
    }

    private long forcedRequests() {
        return server.requests(TOKEN).stream()
                .filter(request -> request.body().contains("\"force_refresh\":true"))
                .count();
    }

    private String sealed() {
        return bench.database
                .sql("select sealed_token from wechat_token")
                .query(String.class)
                .single();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(5));
    }

    private static ScriptedServer.Reaction token(String token, int seconds) {
        return json("{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, seconds));
    }
}
