package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.LateLinks;
import city.lianbo.delivery.LinkNotAtWeChat;
import city.lianbo.delivery.LinkRule;
import city.lianbo.delivery.SlotRow;
import city.lianbo.delivery.SlotState;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedItem;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// Three waves whose texts lead to the first one's article, from the text to the planned rows.
@DeskTest
class LinkedLaunchTest {

    private static final String ARTICLE = "https://mp.weixin.qq.com/s/lead";

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(4);
        var revision = city.linked(city.article(), LinkSlot.SlotKind.values());
        city.adapt(revision, accounts);
        campaign = city.campaign(revision.article(), accounts.subList(0, 1), after(60));
        Acting.as(
                city.coordinator,
                () -> {
                    var campaigns = city.ask(Campaigns.class);
                    var push = WaveTerms.pushToAll();
                    campaigns.addWave(campaign, after(90), push, accounts.subList(1, 3));
                    campaigns.addWave(campaign, after(120), push, accounts.subList(3, 4));
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
    }

    private Instant after(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private List<DeliveryRow> deliveries() {
        return Acting.call(
                city.coordinator,
                () -> city.ask(Deliveries.class).ofPlan(CampaignSheets.plan(campaign)));
    }

    private Map<String, SlotRow> slotsOf(AccountId account) {
        var row =
                deliveries().stream()
                        .filter(one -> one.account().equals(account))
                        .findFirst()
                        .orElseThrow();
        return Acting.call(city.coordinator, () -> city.ask(LateLinks.class).of(row.id())).stream()
                .collect(Collectors.toMap(SlotRow::name, slot -> slot));
    }

    private SealedItem sealed(AccountId account) {
        var sheet =
                Acting.call(
                        city.coordinator,
                        () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
        var edition =
                sheet.members()
                        .filter(member -> member.account().equals(account))
                        .findFirst()
                        .flatMap(CampaignSheet.MemberSheet::edition)
                        .orElseThrow();
        return city.ask(Editions.class).sealed(edition).orElseThrow().lead();
    }

    @Test
    void theListIsSealedWithTheNamesOfThoseWhoGoBefore() {
        city.approve(campaign);

        var last = sealed(accounts.get(3));
        var first = sealed(accounts.getFirst());

        assertThat(last.html())
                .contains(SlotKind.also(accounts.get(1)))
                .contains(SlotKind.also(accounts.get(2)))
                .doesNotContain(SlotKind.also(accounts.getFirst()));
        assertThat(last.contentSourceUrl()).isEqualTo("lianbo-slot:origin");
        assertThat(first.html()).contains("lianbo-slot:lead").doesNotContain("lianbo-slot:also");
    }

    @Test
    void rowsLeadFromLaterWavesToEarlierOnesOnly() {
        city.approve(campaign);

        city.schedule(campaign);

        assertThat(slotsOf(accounts.getFirst()).values())
                .allMatch(slot -> slot.state() == SlotState.WITHOUT && slot.from().isEmpty());
        assertThat(slotsOf(accounts.get(1))).containsOnlyKeys("lead", "origin");
        assertThat(slotsOf(accounts.get(1)).values())
                .allMatch(slot -> slot.from().equals(Optional.of(accounts.getFirst())))
                .allMatch(slot -> slot.rule() == LinkRule.WAIT);
        assertThat(slotsOf(accounts.get(3))).hasSize(4);
        assertThat(slotsOf(accounts.get(3)).values())
                .allMatch(slot -> slot.state() == SlotState.OPEN);
    }

    @Test
    void theChosenRuleIsThatOfEveryRow() {
        city.approve(campaign);
        Acting.as(
                city.coordinator,
                () -> city.ask(Linking.class).choose(campaign, LinkRule.HOLD, Optional.empty()));

        city.schedule(campaign);

        assertThat(slotsOf(accounts.get(3)).values())
                .allMatch(slot -> slot.rule() == LinkRule.HOLD);
    }

    @Test
    void onePastedLinkFillsAllThatWaitForItAndIsSigned() {
        city.approve(campaign);
        city.schedule(campaign);
        var plan = CampaignSheets.plan(campaign);

        int filled =
                Acting.call(
                        city.coordinator,
                        () -> city.ask(LateLinks.class).paste(plan, accounts.getFirst(), ARTICLE));

        assertThat(filled).isEqualTo(6);
        var lead = Optional.ofNullable(slotsOf(accounts.get(3)).get("lead")).orElseThrow();
        assertThat(lead.state()).isEqualTo(SlotState.PASTED);
        assertThat(lead.address()).contains(ARTICLE);
        assertThat(lead.givenBy()).contains(city.coordinator.name());
    }

    @Test
    void onlyAnArticleAtWeChatIsPasted() {
        city.approve(campaign);
        city.schedule(campaign);
        var plan = CampaignSheets.plan(campaign);

        for (var wrong :
                List.of(
                        "https://mp.weixin.qq.com.example.org/s/a",
                        "https://example.org/mp.weixin.qq.com/s/a",
                        "javascript:alert(1)",
                        "https://mp.weixin.qq.com/mp/profile_ext?x")) {
            assertThatThrownBy(() ->
                            Acting.as(
                                    city.coordinator,
                                    () ->
                                            city.ask(LateLinks.class)
                                                    .paste(plan, accounts.getFirst(), wrong)))
                    .isInstanceOf(LinkNotAtWeChat.class);
        }
    }

    @Test
    void onlyCoordinatorsPasteAndChoose() {
        var plan = CampaignSheets.plan(campaign);

        assertThatThrownBy(() ->
                        Acting.as(
                                city.reviewer,
                                () ->
                                        city.ask(LateLinks.class)
                                                .paste(plan, accounts.getFirst(), ARTICLE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        Acting.as(
                                city.reviewer,
                                () ->
                                        city.ask(Linking.class)
                                                .choose(campaign, LinkRule.WAIT, Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePlanSaysWhatIsLinkedAndWhetherTheLeadWasEverHeard() {
        var terms = Acting.call(city.coordinator, () -> city.ask(Linking.class).of(campaign));

        assertThat(terms.lead()).contains(accounts.getFirst());
        assertThat(terms.kinds()).hasSize(3);
        assertThat(terms.leadIsProven()).isFalse();
    }
}
