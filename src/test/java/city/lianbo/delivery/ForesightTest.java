package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.delivery.WireRig.Planned;
import city.lianbo.edition.Channel;
import city.lianbo.notice.Notices;
import city.lianbo.notice.Severity;
import city.lianbo.notice.StandingNotice;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DeafWeChat;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.WeChat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Trouble with tokens before T: what it is found by, that it is told, that it is over when somebody
/// has mended it, and that what it held back goes on by itself. The real engine, over HTTP.
@DeskTest
class ForesightTest {

    private static final Duration RETRY = EngineRig.SETTINGS.retryGap().plusSeconds(1);

    @Autowired ApplicationContext desk;
    @Autowired Notices notices;
    @Autowired Accounts registry;
    @Autowired Quotas quotas;
    private TestCity city;
    private WireRig wire;
    private AccountId account;
    private Planned planned;

    @BeforeEach
    void planOneSend() throws IOException {
        city = new TestCity(desk);
        wire = new WireRig();
        account = city.accounts(1).getFirst();
        wire.simulator.adopt(account, registry.find(account).orElseThrow().appId());
        planned = wire.plan(Channel.MASS_SEND, account, "all");
        beforeT(Duration.ofMinutes(29));
    }

    @AfterEach
    void close() {
        wire.engine.sql.sql("update delivery set state = 'MISSED'").update();
        tokenTrouble();
        heldUp();
        wire.close();
    }

    private void beforeT(Duration time) {
        wire.advance(Duration.between(wire.engine.clock.instant(), EngineRig.T.minus(time)));
    }

    private Foresight foresight(WeChat weChat) {
        return new Foresight(
                new WatchRows(wire.engine.sql),
                weChat,
                registry,
                notices,
                plan -> "campaigns/" + plan.value(),
                new Surroundings(
                        wire.engine.clock,
                        new VirtualTasks(wire.engine.clock),
                        EngineRig.SETTINGS,
                        "node-1",
                        _ -> false));
    }

    private List<StandingNotice> tokenTrouble() {
        foresight(wire.simulator.wechat()).look();
        return standing("delivery.alarm.token");
    }

    private List<StandingNotice> heldUp() {
        var sql = wire.engine.sql;
        var clock = wire.engine.clock;
        new DeliveryWatch(
                        new WatchRows(sql),
                        new RecallRows(sql),
                        new DeliveryBook(sql),
                        new PhoneClocks(sql, registry, clock),
                        registry,
                        quotas,
                        notices,
                        plan -> "campaigns/" + plan.value(),
                        EngineRig.SETTINGS,
                        clock)
                .look();
        return standing("delivery.alarm.held");
    }

    private List<StandingNotice> standing(String messageKey) {
        return Acting.call(
                        city.coordinator,
                        () -> notices.standingAt("campaigns/" + wire.engine.plan.value()))
                .stream()
                .filter(one -> one.notice().messageKey().equals(messageKey))
                .toList();
    }

    /// Which ones: the same notice goes to nobody twice.
    private static List<UUID> ids(List<StandingNotice> some) {
        return some.stream().map(StandingNotice::id).toList();
    }

    private void weChatSays(String fault) {
        wire.strike(List.of(wire.fault(planned, "stable_token", fault, 1_000)));
    }

    private void mend() {
        wire.simulator.adopt(account, wire.simulator.appIdOf(account));
        wire.simulator.put("/_sim/accounts/" + wire.simulator.appIdOf(account), "{\"ipList\":[]}");
        wire.strike(List.of());
    }

    private DeliveryState sweepAfter(Duration time) {
        wire.advance(time);
        wire.engine.sweeper().sweep();
        return wire.state(planned);
    }

    @Test
    void anAccountThatGetsItsTokenIsNotTold() {
        assertThat(tokenTrouble()).isEmpty();
    }

    @Test
    void aWrongSecretIsToldWithAccountCauseAndRemedyUntilItIsRight() {
        wire.simulator.spoilSecret(account);

        assertThat(tokenTrouble())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.WARNING);
                    assertThat(one.text(Locale.ENGLISH))
                            .contains(registry.find(account).orElseThrow().name(), "40125")
                            .contains("AppSecret");
                });
        mend();
        assertThat(tokenTrouble()).isEmpty();
    }

    @Test
    void anAddressThatIsNotListedAnyMoreIsToldUntilItIs() {
        assertThat(tokenTrouble()).as("it was, and a token is held").isEmpty();
        wire.simulator.put(
                "/_sim/accounts/" + wire.simulator.appIdOf(account),
                "{\"ipList\":[\"203.0.113.7\"]}");

        assertThat(tokenTrouble())
                .singleElement()
                .extracting(one -> one.text(Locale.ENGLISH), STRING)
                .contains("40164");
        mend();
        assertThat(tokenTrouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "error:40243, 40243", // the secret is frozen
        "error:50004, 50004", // no tokens for this account
        "error:50007, 50007", // the account is frozen
        "error:89503, 89503", // the administrator must confirm the address
        "error:-1, -1",
        "http502, 502",
        "resetBefore, the desk asks again",
        "emptyBody, not a JSON answer"
    })
    void whateverKeepsATokenBackIsToldWithWhatToDoUntilItIsGone(String fault, String words) {
        weChatSays(fault);

        assertThat(tokenTrouble())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text(Locale.ENGLISH)).containsIgnoringCase(words);
                    assertThat(one.text(Locale.ENGLISH)).as("what to do").endsWith(".");
                    assertThat(one.text(Locale.CHINESE)).as("what to do").endsWith("。");
                });
        mend();
        assertThat(tokenTrouble()).isEmpty();
    }

    @Test
    void oneLostAnswerIsNoTrouble() {
        wire.strike(List.of(wire.fault(planned, "stable_token", "resetAfter", 1)));

        assertThat(tokenTrouble()).isEmpty();
    }

    @Test
    void whatWasHeldBackAtStagingGoesOnByItselfOnceItIsMended() {
        wire.simulator.spoilSecret(account);
        assertThat(sweepAfter(Duration.ofSeconds(5))).isEqualTo(DeliveryState.PLANNED);
        assertThat(heldUp())
                .singleElement()
                .extracting(one -> one.text(Locale.ENGLISH), STRING)
                .contains("AppSecret");
        assertThat(tokenTrouble()).hasSize(1);

        mend();

        assertThat(sweepAfter(RETRY)).isEqualTo(DeliveryState.STAGED);
        assertThat(heldUp()).isEmpty();
        assertThat(tokenTrouble()).isEmpty();
        beforeT(Duration.ofSeconds(59));
        assertThat(sweepAfter(Duration.ZERO)).isEqualTo(DeliveryState.ARMED);
        beforeT(Duration.ofSeconds(2));
        wire.engine.sweeper().sweep();
        assertThat(wire.ledger(planned)).hasSize(1);
    }

    @Test
    void whatWasHeldBackAtArmingGoesOnByItselfOnceItIsMended() {
        assertThat(sweepAfter(Duration.ofSeconds(5))).isEqualTo(DeliveryState.STAGED);
        beforeT(Duration.ofSeconds(59));
        weChatSays("error:40164");
        assertThat(sweepAfter(Duration.ZERO)).isEqualTo(DeliveryState.STAGED);
        assertThat(heldUp()).hasSize(1);

        mend();

        assertThat(sweepAfter(RETRY)).isEqualTo(DeliveryState.ARMED);
        assertThat(heldUp()).isEmpty();
        beforeT(Duration.ofSeconds(2));
        wire.engine.sweeper().sweep();
        assertThat(wire.ledger(planned)).hasSize(1);
    }

    @Test
    void whatIsMendedAfterTGoesOutLate() {
        wire.simulator.spoilSecret(account);
        sweepAfter(Duration.ofSeconds(5));
        wire.advance(Duration.between(wire.engine.clock.instant(), EngineRig.T.plusSeconds(300)));
        wire.engine.sweeper().sweep();
        assertThat(wire.state(planned)).isEqualTo(DeliveryState.PLANNED);
        mend();

        sweepAfter(RETRY);

        assertThat(wire.ledger(planned)).hasSize(1);
    }

    @Test
    void troubleInTheLastMomentsIsNotOverBecauseNobodyAsksAnyMore() {
        wire.simulator.spoilSecret(account);
        var found = ids(tokenTrouble());

        beforeT(Duration.ofSeconds(80));
        assertThat(ids(tokenTrouble())).hasSize(1).isEqualTo(found);
        beforeT(Duration.ofMinutes(-2));
        assertThat(ids(tokenTrouble())).as("still due").isEqualTo(found);

        wire.engine.sql.sql("update delivery set state = 'MISSED'").update();
        assertThat(tokenTrouble()).as("nothing leaves any more").isEmpty();
    }

    @Test
    void aQuestionThatFailsByOurOwnMistakeEndsNothing() {
        wire.simulator.spoilSecret(account);
        var found = ids(tokenTrouble());

        foresight(
                        new DeafWeChat() {
                            @Override
                            public Answer<Done> freshenToken(AccountId one, Duration remaining) {
                                throw new IllegalStateException("our database is away");
                            }
                        })
                .look();

        assertThat(ids(standing("delivery.alarm.token"))).hasSize(1).isEqualTo(found);
    }

    @Test
    void whoDoesNotLeaveSoonOrIsHaltedIsNotAsked() {
        var asked = new ArrayList<AccountId>();
        var listening =
                foresight(
                        new DeafWeChat() {
                            @Override
                            public Answer<Done> freshenToken(AccountId one, Duration remaining) {
                                asked.add(one);
                                return new Answer.Got<>(Done.DONE);
                            }
                        });
        wire.engine.clock.set(EngineRig.T.minus(Duration.ofMinutes(31)));
        listening.look();
        assertThat(asked).isEmpty();

        wire.engine.clock.set(EngineRig.T.minus(Duration.ofMinutes(29)));
        wire.plan(Channel.PUBLISH, account, "");
        listening.look();
        assertThat(asked).as("once, though it leaves twice").containsExactly(account);

        wire.engine.halt();
        listening.look();
        assertThat(asked).hasSize(1);
    }
}
