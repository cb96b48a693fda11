package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.SendProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Links that come late, told step by step: early, late, twice, never, empty, pasted.
class LateLinkTest {

    private static final String ARTICLE = "https://mp.weixin.qq.com/s/lead";
    private static final String OTHER = "https://mp.weixin.qq.com/s/other";

    private final EngineRig rig = new EngineRig();
    private final SlotBook book = new SlotBook(rig.sql);
    private final DeliveryId lead = earlier();

    /// A delivery of an earlier wave: it left before and waits for WeChat's word.
    private DeliveryId earlier() {
        var id = rig.plan();
        note(id, new DeliveryEvent.Accepted(id.hashCode(), OptionalLong.empty(), false));
        return id;
    }

    private void note(DeliveryId id, DeliveryEvent event) {
        var now = rig.clock.instant();
        rig.store.record(List.of(new Note(id, 0, event, now, now.plus(Duration.ofDays(1)))));
    }

    private void confirmed(DeliveryId id, String... links) {
        var told = Arrays.stream(links).map(link -> new SendProgress.ArticleLink(1, link));
        note(id, new DeliveryEvent.Confirmed(SendProgress.Counts.UNTOLD, told.toList()));
    }

    private AccountId accountOf(DeliveryId id) {
        return rig.store.find(id).orElseThrow().account();
    }

    private DeliveryId later(LinkRule rule) {
        var id = rig.plan();
        slot(id, SlotKind.LEAD_NAME, rule, lead);
        return id;
    }

    private void slot(DeliveryId id, String name, LinkRule rule, DeliveryId from) {
        book.insert(id, name, rule, Optional.of(accountOf(from)), rig.clock.instant());
    }

    private void stage() {
        rig.clock.set(T.minus(Duration.ofMinutes(29)));
        rig.runner("node-1").stage(rig.departure);
    }

    private void arm() {
        armAt(T.minus(Duration.ofSeconds(59)));
    }

    private void armAt(Instant at) {
        rig.clock.set(at);
        for (int round = 0; round < 3; round++) {
            rig.runner("node-1").stage(rig.departure);
            rig.runner("node-1").arm(rig.departure);
            rig.clock.advance(Duration.ofSeconds(1));
        }
    }

    private String draft(DeliveryId id) {
        var draft = rig.store.find(id).orElseThrow().draft().orElseThrow();
        return Optional.ofNullable(rig.weChat.drafts.get(draft)).orElseThrow().stream()
                .map(DraftArticle::content)
                .reduce("", String::concat);
    }

    private Slot slot(DeliveryId id) {
        return rig.slots.of(id).getFirst();
    }

    @Test
    void aLinkThatIsKnownEarlyIsStagedAtOnce() {
        var id = later(LinkRule.WAIT);
        confirmed(lead, ARTICLE);

        stage();

        assertThat(draft(id)).contains(ARTICLE);
        assertThat(slot(id).state()).isEqualTo(SlotState.LINKED);
        assertThat(slot(id).source()).contains(lead);
        assertThat(rig.weChat.updates).isZero();
    }

    @Test
    void aDraftThatWasStagedWithoutItsLinkIsUpdatedReadBackAndSent() {
        var id = later(LinkRule.WAIT);
        stage();
        assertThat(draft(id)).contains("without lead");
        confirmed(lead, ARTICLE);

        rig.links().sweep();

        assertThat(draft(id)).contains(ARTICLE);
        assertThat(rig.roundTrips.of(id)).isPresent();
        arm();
        assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
        assertThat(rig.history(id)).containsExactly("Staged", "Linked", "Armed");
        assertThat(rig.weChat.updates).isOne();
    }

    @Test
    void aLinkThatIsToldTwiceIsTakenOnce() {
        var id = later(LinkRule.WAIT);
        stage();
        confirmed(lead, ARTICLE);
        rig.links().sweep();

        confirmed(lead, OTHER);
        rig.links().sweep();
        arm();

        assertThat(draft(id)).contains(ARTICLE).doesNotContain(OTHER);
        assertThat(rig.weChat.updates).isOne();
    }

    @Test
    void twoNodesUpdateADraftOnce() {
        later(LinkRule.WAIT);
        stage();
        confirmed(lead, ARTICLE);

        rig.links().sweep();
        rig.links().sweep();

        assertThat(rig.weChat.updates).isOne();
    }

    @Test
    void whatIsNoArticleFillsNothing() {
        var id = later(LinkRule.WAIT);
        stage();
        confirmed(lead, "https://example.org/s/lead");

        rig.links().sweep();

        assertThat(slot(id).state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void aRefusedUpdateHoldsAndIsTriedAgain() {
        var id = later(LinkRule.WAIT);
        stage();
        confirmed(lead, ARTICLE);
        rig.weChat.updateCode = 45166;
        rig.links().sweep();
        assertThat(rig.history(id)).containsExactly("Staged", "HeldUp");
        rig.weChat.updateCode = 0;

        arm();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
        assertThat(draft(id)).contains(ARTICLE);
    }

    @Test
    void aDraftThatWasChangedByHandIsPlacedAnewWithTheLink() {
        var id = later(LinkRule.WAIT);
        stage();
        var placed = rig.store.find(id).orElseThrow().draft().orElseThrow();
        rig.weChat.filter = html -> html + "<p>by hand</p>";
        var article = Optional.ofNullable(rig.weChat.drafts.get(placed)).orElseThrow().getFirst();
        rig.weChat.updateDraft(accountOf(id), new MediaId(placed), 0, article);
        rig.weChat.filter = html -> html;
        confirmed(lead, ARTICLE);

        rig.links().sweep();
        assertThat(rig.state(id)).isEqualTo(DeliveryState.PLANNED);
        arm();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
        assertThat(draft(id)).contains(ARTICLE).doesNotContain("by hand");
    }

    @Test
    void aLinkThatWeChatFiltersHoldsTheDelivery() {
        var id = later(LinkRule.WAIT);
        stage();
        confirmed(lead, ARTICLE);
        rig.weChat.filter = html -> html.replaceAll("<a [^>]*>|</a>", "");

        rig.links().sweep();
        arm();

        assertThat(rig.state(id)).isNotEqualTo(DeliveryState.ARMED);
        assertThat(rig.history(id)).contains("HeldUp").doesNotContain("Linked", "Armed");
    }

    @Test
    void aLinkToWhatWasRecalledIsGivenUp() {
        var id = later(LinkRule.SEND_WITHOUT);
        stage();
        confirmed(lead, ARTICLE);
        rig.links().sweep();
        note(lead, new DeliveryEvent.Deleted());

        arm();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
        assertThat(draft(id)).contains("without lead").doesNotContain(ARTICLE);
    }

    @Nested
    class WhenNoLinkComesInTime {

        @Test
        void thePlanThatWaitsWaitsAndGoesOnWhenItComes() {
            var id = later(LinkRule.WAIT);
            stage();
            confirmed(lead);
            arm();
            assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
            assertThat(rig.history(id)).contains("HeldUp").doesNotContain("Armed");
            confirmed(lead, ARTICLE);

            armAt(T.plus(Duration.ofMinutes(5)));

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
            assertThat(draft(id)).contains(ARTICLE);
        }

        @Test
        void thePlanThatWaitsIsMissedWhenItIsTooLate() {
            var id = later(LinkRule.WAIT);
            stage();
            arm();

            rig.clock.set(T.plus(Duration.ofMinutes(31)));
            rig.sweeper().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.MISSED);
            assertThat(rig.weChat.calls).isEmpty();
        }

        @Test
        void thePlanThatSendsWithoutSendsWhatWasSealedForThat() {
            var id = later(LinkRule.SEND_WITHOUT);
            stage();
            arm();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
            assertThat(slot(id).state()).isEqualTo(SlotState.WITHOUT);
            assertThat(draft(id)).contains("without lead");
            assertThat(rig.weChat.updates).isZero();
        }

        @Test
        void whatWasDecidedStaysDecided() {
            var id = later(LinkRule.SEND_WITHOUT);
            stage();
            arm();
            confirmed(lead, ARTICLE);

            rig.links().sweep();

            assertThat(slot(id).state()).isEqualTo(SlotState.WITHOUT);
            assertThat(draft(id)).contains("without lead");
        }

        @Test
        void thePlanThatHoldsTakesOnlyAPersonsWord() {
            var id = later(LinkRule.HOLD);
            stage();
            arm();
            confirmed(lead, OTHER);
            armAt(T.plus(Duration.ofMinutes(1)));
            assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
            assertThat(slot(id).held()).isTrue();

            book.paste(rig.plan, accountOf(lead), ARTICLE, "Wang", rig.clock.instant());
            armAt(T.plus(Duration.ofMinutes(2)));

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
            assertThat(slot(id).state()).isEqualTo(SlotState.PASTED);
            assertThat(draft(id)).contains(ARTICLE);
        }
    }

    @Nested
    class AListOfThoseWhoWentBefore {

        @Test
        void namesThoseWhoWereConfirmedInTimeAndWaitsForNobody() {
            var second = earlier();
            var id = rig.plan();
            var first = SlotKind.also(accountOf(lead));
            var missing = SlotKind.also(accountOf(second));
            slot(id, first, LinkRule.WAIT, lead);
            slot(id, missing, LinkRule.WAIT, second);
            stage();
            confirmed(lead, ARTICLE);

            arm();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
            assertThat(draft(id)).contains(ARTICLE, "without " + missing);
        }

        @Test
        void neverNamesOneArticleTwice() {
            var second = earlier();
            var id = rig.plan();
            slot(id, SlotKind.also(accountOf(lead)), LinkRule.WAIT, lead);
            slot(id, SlotKind.also(accountOf(second)), LinkRule.WAIT, second);
            confirmed(lead, ARTICLE);
            confirmed(second, ARTICLE);

            stage();

            assertThat(rig.slots.of(id)).filteredOn(Slot::isOpen).hasSize(1);
        }
    }

    @Test
    void aSuccessorHasTheLinksOfItsPredecessorAndMayGetThoseThatNeverCame() {
        var id = later(LinkRule.SEND_WITHOUT);
        stage();
        arm();
        var successor = rig.plan();

        book.inherit(id, successor);

        assertThat(rig.slots.of(successor)).singleElement().matches(Slot::isOpen);
    }

    @Test
    void aNameSaysWhoseArticleItLeadsTo() {
        var account = accountOf(lead);

        assertThat(SlotKind.account(SlotKind.also(account))).contains(account);
        assertThat(SlotKind.also(account)).hasSizeLessThanOrEqualTo(32);
        assertThat(SlotKind.of(SlotKind.also(account))).isEqualTo(SlotKind.ALSO);
        assertThat(SlotKind.of("also-zzzzzzzzzzzzzzzzzzzzzzzzz")).isEqualTo(SlotKind.UNKNOWN);
        assertThat(SlotKind.of("first")).isEqualTo(SlotKind.UNKNOWN);
    }
}
