package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MassSendTest extends SimulatedTest {

    @Test
    void acceptedSendIsInTheLedgerAndEndsWell() {
        var token = caller.token(APP);

        var answer = caller.sendAll(token, caller.draft(token, "台风蓝色预警"), "first-key");

        assertThat(code(answer)).isZero();
        assertThat(answer.path("msg_id").isIntegralNumber()).isTrue();
        assertThat(answer.path("msg_data_id").longValue()).isGreaterThan(1L << 31);
        var row = caller.ledger(APP).getFirst();
        assertThat(row.path("clientmsgid").asString()).isEqualTo("first-key");
        assertThat(row.path("msgId").longValue()).isEqualTo(answer.path("msg_id").longValue());
        assertThat(row.path("articles").get(0).path("title").asString()).isEqualTo("台风蓝色预警");
        assertThat(caller.status(token, answer.path("msg_id").longValue())).isEqualTo("SENDING");
        advance("PT10S");
        await().untilAsserted(() ->
                assertThat(caller.status(token, answer.path("msg_id").longValue()))
                        .isEqualTo("SEND_SUCCESS"));
    }

    @Test
    void aSubscriptionAccountSendsOnceADayAndAServiceAccountFourTimesAMonth() {
        caller.account("wxservice", "kind", "service");
        var token = caller.token(APP);
        var service = caller.token("wxservice");
        caller.control("PUT", "/_sim/clock", map("set", "2026-11-23T09:00:00+08:00"));

        assertThat(code(caller.sendAll(token, caller.draft(token, "一"), "a"))).isZero();
        assertThat(code(caller.sendAll(token, caller.draft(token, "二"), "b"))).isEqualTo(45028);
        for (var key : List.of("1", "2", "3", "4")) {
            assertThat(code(caller.sendAll(service, caller.draft(service, key), key))).isZero();
        }
        assertThat(code(caller.sendAll(service, caller.draft(service, "五"), "5"))).isEqualTo(45028);

        caller.control("PUT", "/_sim/clock", map("set", "2026-11-24T00:00:01+08:00"));
        var nextDay = caller.token(APP);
        assertThat(code(caller.sendAll(nextDay, caller.draft(nextDay, "三"), "c"))).isZero();
    }

    @Test
    void quotasGivenBackMayBeSpentAgain() {
        var token = caller.token(APP);
        caller.sendAll(token, caller.draft(token, "一"), "a");

        caller.control("POST", "/_sim/quotas/reset");

        assertThat(code(caller.sendAll(token, caller.draft(token, "二"), "b"))).isZero();
        assertThat(caller.ledger(APP)).hasSize(2);
    }

    @Nested
    class Repeated {

        @Test
        void withinTheMinuteIsTooFastAndLaterNamesTheExistingJob() {
            var token = caller.token(APP);
            var draft = caller.draft(token, "一");
            var first = caller.sendAll(token, draft, "key");

            assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(45066);
            advance("PT61S");
            var again = caller.sendAll(token, draft, "key");

            assertThat(code(again)).isEqualTo(45065);
            assertThat(again.path("msg_id").longValue())
                    .isEqualTo(first.path("msg_id").longValue());
            assertThat(again.has("msg_data_id")).isFalse();
            assertThat(again.path("errmsg").asString()).startsWith("clientmsgid exist rid: ");
            assertThat(caller.ledger(APP)).hasSize(1);
        }

        @Test
        void withoutAKeyRangeAndContentAreTheKey() {
            settings("repeatGapMillis", 0);
            var token = caller.token(APP);
            var draft = caller.draft(token, "一");
            var cover = caller.article(token, "一");
            var first = caller.sendAll(token, draft, "");

            var same = caller.sendAll(token, draft, "");
            caller.control("POST", "/_sim/quotas/reset");
            var equalDraft = caller.sendAll(token, caller.draft(token, List.of(cover)), "");

            assertThat(code(same)).isEqualTo(45065);
            assertThat(code(equalDraft)).isEqualTo(45065);
            assertThat(equalDraft.path("msg_id")).isEqualTo(first.path("msg_id"));
        }

        @Test
        void afterADayTheKeyIsForgotten() {
            var token = caller.token(APP);
            caller.sendAll(token, caller.draft(token, "一"), "key");
            advance("PT24H1M");

            var later = caller.token(APP);

            assertThat(code(caller.sendAll(later, caller.draft(later, "二"), "key"))).isZero();
            assertThat(caller.ledger(APP)).hasSize(2);
        }

        @Test
        void aLongKeyIsRefused() {
            var token = caller.token(APP);

            assertThat(code(caller.sendAll(token, caller.draft(token, "一"), "k".repeat(65))))
                    .isEqualTo(45067);
        }
    }

    @Nested
    class InADialect {

        @Test
        void theKeyIsLookedAtAfterQuotaAndMedia() {
            settings("clientmsgidChecked", "after", "repeatGapMillis", 0);
            var token = caller.token(APP);
            var draft = caller.draft(token, "一");
            caller.sendAll(token, draft, "key");

            assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(45028);
            caller.control("POST", "/_sim/quotas/reset");
            assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(40007);
        }

        @Test
        void theDraftStaysUntilCompletion() {
            settings("draftGone", "completion");
            var token = caller.token(APP);
            var draft = caller.draft(token, "一");
            caller.sendAll(token, draft, "key");

            var body = map("media_id", draft);
            assertThat(caller.post("/cgi-bin/draft/get", token, body).has("news_item")).isTrue();
            advance("PT10S");
            await().untilAsserted(() ->
                    assertThat(code(caller.post("/cgi-bin/draft/get", token, body)))
                            .isEqualTo(40007));
        }

        @Test
        void equalContentUnderAnotherKeyIsADuplicate() {
            settings("equalContent", "on", "repeatGapMillis", 0);
            caller.account("wxservice", "kind", "service");
            var token = caller.token("wxservice");
            var article = caller.article(token, "一");
            caller.sendAll(token, caller.draft(token, List.of(article)), "one");

            var other = caller.sendAll(token, caller.draft(token, List.of(article)), "two");

            assertThat(code(other)).isEqualTo(45065);
            assertThat(caller.ledger("wxservice")).hasSize(1);
        }
    }
}
