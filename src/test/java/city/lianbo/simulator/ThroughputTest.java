package city.lianbo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThroughputTest extends SimulatedTest {

    private static final int ACCOUNTS = 500;

    @Test
    void fiveHundredAccountsSendAtOnceAndEachIsAcceptedOnce() throws InterruptedException {
        var accounts =
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> Caller.map("appId", "wxmany" + i, "secret", Caller.SECRET))
                        .toList();
        caller.control("PUT", "/_sim/accounts", accounts);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, ACCOUNTS)
                            .<Callable<Integer>>mapToObj(i -> () -> sendTwice("wxmany" + i))
                            .toList();
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow))
                    .hasSize(ACCOUNTS)
                    .containsOnly(45066);
        }

        assertThat(caller.ledger(""))
                .hasSize(ACCOUNTS)
                .extracting(row -> row.path("appId").asString())
                .doesNotHaveDuplicates();
    }

    private int sendTwice(String appId) {
        var token = caller.token(appId);
        var draft = caller.draft(token, appId);
        assertThat(Caller.code(caller.sendAll(token, draft, "key"))).isZero();
        return Caller.code(caller.sendAll(token, draft, "key"));
    }
}
