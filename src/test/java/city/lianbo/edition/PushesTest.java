package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.RevisionRow;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.review.ApproverIsContributor;
import city.lianbo.review.Reviews;
import city.lianbo.review.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// A department shares its account's push with the city.
@DeskTest
@RecordApplicationEvents
class PushesTest {

    @Autowired private ApplicationContext desk;
    @Autowired private Pushes pushes;
    @Autowired private Editions editions;
    @Autowired private Freezing freezing;
    @Autowired private InstantSource clock;
    @Autowired private ApplicationEvents events;
    private TestCity city;
    private AccountId account;
    private Actor editor;
    private CampaignId campaign;
    private EditionId edition;

    @BeforeEach
    void planACampaign() {
        city = new TestCity(desk);
        account = city.accounts(1).getFirst();
        editor = city.editorOf(account);
        var revision = city.article();
        city.adapt(revision, List.of(account));
        campaign = city.campaign(revision.article(), List.of(account), inThreeHours());
        city.approve(campaign);
        edition = member().edition().orElseThrow();
    }

    private Instant inThreeHours() {
        return clock.instant().plus(Duration.ofHours(3));
    }

    private MemberSheet member() {
        return as(
                city.coordinator,
                () ->
                        city.ask(Campaigns.class)
                                .find(campaign)
                                .orElseThrow()
                                .members()
                                .findFirst()
                                .orElseThrow());
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return Acting.call(
                actor,
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Exception odd) {
                        throw new IllegalStateException(odd);
                    }
                });
    }

    private PushSheet sheet() {
        return as(editor, () -> pushes.find(edition).orElseThrow());
    }

    private List<String> titles() {
        return sheet().lines().stream().map(PushSheet.Line::title).toList();
    }

    private List<Fingerprint> leaving() {
        return editions.sealed(edition).orElseThrow().items().stream()
                .map(SealedItem::seal)
                .toList();
    }

    private Fingerprint citySeal() {
        return editions.sealed(edition).orElseThrow().campaignItems().getFirst().seal();
    }

    private String cityTitle() {
        return TestCity.title(account);
    }

    private RevisionRow article(String title) {
        return city.article(editor, title, title + " 的正文。");
    }

    private PushItemId add(String title) {
        var revision = article(title);
        return as(editor, () -> pushes.add(edition, revision.article()));
    }

    private PushItemId addSealed(String title) {
        var item = add(title);
        Acting.as(editor, () -> pushes.seal(edition, item));
        return item;
    }

    private PushItemId addApproved(String title) {
        var item = addSealed(title);
        approve(item);
        return item;
    }

    private PushSheet.Line line(PushItemId item) {
        return sheet().lines().stream()
                .filter(line -> line.item().equals(Optional.of(item)))
                .findFirst()
                .orElseThrow();
    }

    private void approve(PushItemId item) {
        var seal = line(item).seal().orElseThrow();
        Acting.as(city.reviewer, () -> city.ask(Reviews.class).approve(seal, Stage.FINAL, ""));
    }

    private void share(int place, LateRule late) {
        open(inThreeHours(), place, late);
    }

    /// Moves the departure so near that the cut-off lies behind.
    private void cutOff(int place, LateRule late) {
        open(clock.instant().plus(Duration.ofMinutes(30)), place, late);
    }

    private void open(Instant departsAt, int place, LateRule late) {
        Acting.as(
                city.coordinator,
                () ->
                        pushes.open(
                                List.of(
                                        new PushPlan(
                                                edition,
                                                departsAt,
                                                new PushTerms(place, Duration.ofHours(1), late)))));
    }

    private void change(PushItemId item, String title) {
        var article = line(item).article().orElseThrow();
        Acting.as(
                editor,
                () -> {
                    var adaptations = city.ask(Adaptations.class);
                    var row = adaptations.line(article, account).orElseThrow().row();
                    adaptations.change(row.id(), row.version(), OwnFields.NONE.withTitle(title));
                });
    }

    @Test
    void aSealedCampaignOpensThePushForItsDepartment() {
        var day = Beijing.day(inThreeHours());

        var found = as(editor, () -> pushes.of(account, day));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().open()).isTrue();
        assertThat(found.getFirst().settled()).isTrue();
        assertThat(titles()).containsExactly(cityTitle());
    }

    @Nested
    class UntilTheCutOff {

        @Test
        void ownItemsStandAroundTheCampaignsInItsPlace() {
            share(2, LateRule.LEAVE_OUT);
            add("停水通知");
            var last = add("办税日历");

            assertThat(titles()).containsExactly("停水通知", cityTitle(), "办税日历");
            Acting.as(editor, () -> pushes.move(edition, last, 1));
            assertThat(titles()).containsExactly("办税日历", cityTitle(), "停水通知");
            Acting.as(editor, () -> pushes.remove(edition, last));
            assertThat(titles()).containsExactly("停水通知", cityTitle());
            assertThat(events.stream(PushItemMoved.class)).hasSize(1);
            assertThat(events.stream(PushItemRemoved.class)).hasSize(1);
        }

        @Test
        void whatIsNotFrozenDoesNotLeaveAndHoldsThePush() {
            assertThat(editions.awaitsFreeze(edition)).isFalse();

            addApproved("停水通知");

            assertThat(leaving()).containsExactly(citySeal());
            assertThat(editions.awaitsFreeze(edition)).isTrue();
        }

        @Test
        void aPersonFreezesWhatIsApprovedAndLeavesTheRestOut() {
            var approved = addApproved("停水通知");
            addSealed("办税日历");

            Acting.as(editor, () -> pushes.freeze(edition));

            assertThat(leaving()).containsExactly(citySeal(), line(approved).seal().orElseThrow());
            assertThat(sheet().frozen().by()).isEqualTo(editor.name());
            assertThat(sheet().frozen().byClock()).isFalse();
            assertThat(editions.awaitsFreeze(edition)).isFalse();
        }

        @Test
        void freezingTwiceSaysItOnce() {
            addApproved("停水通知");

            Acting.as(editor, () -> pushes.freeze(edition));
            var seal = sheet().seal();
            Acting.as(editor, () -> pushes.freeze(edition));

            assertThat(sheet().seal()).isEqualTo(seal);
            assertThat(events.stream(PushFrozen.class)).hasSize(1);
        }

        @Test
        void theContributorsOfAnItemCannotApproveIt() {
            var item = addSealed("停水通知");
            var seal = line(item).seal().orElseThrow();
            var both = new Actor(editor.id(), "both", editor.department(), Set.of(Role.REVIEWER));

            assertThatThrownBy(() ->
                            Acting.as(
                                    both,
                                    () -> city.ask(Reviews.class).approve(seal, Stage.FINAL, "")))
                    .isInstanceOf(ApproverIsContributor.class);
            assertThat(line(item).state()).isEqualTo(ItemState.IN_REVIEW);
        }
    }

    @Nested
    class AtTheCutOff {

        @Test
        void theClockFreezesOnBehalfOfWhoSetIt() {
            var ready = addApproved("停水通知");
            addSealed("办税日历");

            cutOff(2, LateRule.LEAVE_OUT);

            assertThat(leaving()).containsExactly(line(ready).seal().orElseThrow(), citySeal());
            assertThat(sheet().frozen().byClock()).isTrue();
            assertThat(sheet().frozen().by()).isEqualTo(city.coordinator.name());
            assertThat(sheet().settled()).isTrue();
        }

        @Test
        void aPushThatHoldsWaitsForTheApprovalAndIsThenFrozen() {
            var late = addSealed("停水通知");
            cutOff(1, LateRule.HOLD);
            assertThat(editions.awaitsFreeze(edition)).isTrue();

            approve(late);
            freezing.atCutOff(edition);

            assertThat(editions.awaitsFreeze(edition)).isFalse();
            assertThat(leaving()).containsExactly(citySeal(), line(late).seal().orElseThrow());
        }

        @Test
        void aPersonLetsAPushThatHoldsGoWithoutTheItem() {
            var late = addSealed("停水通知");
            cutOff(1, LateRule.HOLD);

            Acting.as(editor, () -> pushes.freeze(edition));
            approve(late);
            freezing.atCutOff(edition);

            assertThat(leaving()).containsExactly(citySeal());
        }

        @Test
        void nothingIsAddedAnyMoreButTakenOut() {
            var item = addApproved("停水通知");
            cutOff(1, LateRule.LEAVE_OUT);
            var another = article("太晚了");

            assertThatThrownBy(() -> as(editor, () -> pushes.add(edition, another.article())))
                    .isInstanceOf(PushIsClosed.class);
            assertThatThrownBy(() -> Acting.as(editor, () -> pushes.move(edition, item, 1)))
                    .isInstanceOf(PushIsClosed.class);
            Acting.as(editor, () -> pushes.remove(edition, item));
            freezing.atCutOff(edition);

            assertThat(leaving()).containsExactly(citySeal());
        }
    }

    @Nested
    class ChangedTooLate {

        @Test
        void voidsTheItemAloneWhichIsThenLeftOut() {
            var stays = addApproved("停水通知");
            var changed = addApproved("办税日历");
            cutOff(1, LateRule.LEAVE_OUT);
            var before = citySeal();
            assertThat(leaving()).hasSize(3);

            change(changed, "办税日历(改)");

            assertThat(line(changed).state()).isEqualTo(ItemState.VOIDED);
            assertThat(line(stays).state()).isEqualTo(ItemState.APPROVED);
            assertThat(leaving()).containsExactly(before, line(stays).seal().orElseThrow());
            assertThat(city.ask(Reviews.class).isApproved(before)).isTrue();
            assertThat(events.stream(PushItemVoided.class)).hasSize(1);
            assertThat(editions.awaitsFreeze(edition)).isFalse();
        }

        @Test
        void holdsThePushWhereTheCampaignSaysSo() {
            var changed = addApproved("办税日历");
            cutOff(1, LateRule.HOLD);
            assertThat(editions.awaitsFreeze(edition)).isFalse();

            change(changed, "办税日历(改)");

            assertThat(editions.awaitsFreeze(edition)).isTrue();
            assertThat(sheet().settled()).isFalse();
        }

        @Test
        void sealingAgainWhatWasChangedBackNeedsNoNewApproval() {
            var item = addApproved("办税日历");
            change(item, "办税日历(改)");
            change(item, "");

            Acting.as(editor, () -> pushes.seal(edition, item));

            assertThat(line(item).state()).isEqualTo(ItemState.APPROVED);
        }
    }

    @Nested
    class Refused {

        @Test
        void peopleOfAnotherDepartment() {
            var stranger = new TestCity(desk);
            var other = stranger.editorOf(stranger.accounts(1).getFirst());
            var theirs = stranger.article(other, "别处的", "别处的正文。");

            assertThat(as(other, () -> pushes.find(edition))).isEmpty();
            assertThatThrownBy(() -> as(other, () -> pushes.add(edition, theirs.article())))
                    .isInstanceOf(PushOfAnotherDepartment.class);
            assertThatThrownBy(() -> Acting.as(other, () -> pushes.freeze(edition)))
                    .isInstanceOf(PushOfAnotherDepartment.class);
        }

        @Test
        void peopleWhoOnlyRead() {
            assertThat(as(city.auditor, () -> pushes.find(edition))).isPresent();
            assertThatThrownBy(() -> Acting.as(city.auditor, () -> pushes.freeze(edition)))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void theSameArticleTwiceAndTheCampaignsOwn() {
            var mine = article("停水通知");
            as(editor, () -> pushes.add(edition, mine.article()));

            assertThatThrownBy(() -> as(editor, () -> pushes.add(edition, mine.article())))
                    .isInstanceOf(ItemTwiceInPush.class);
            var cityArticle =
                    sheet().lines().stream()
                            .filter(line -> line.item().isEmpty())
                            .findFirst()
                            .orElseThrow()
                            .article()
                            .orElseThrow();
            assertThatThrownBy(() -> as(editor, () -> pushes.add(edition, cityArticle)))
                    .isInstanceOf(ItemTwiceInPush.class);
        }

        @Test
        void aTitleThatAnotherItemHas() {
            var item = add(cityTitle());

            assertThatThrownBy(() -> Acting.as(editor, () -> pushes.seal(edition, item)))
                    .isInstanceOf(TitleTwiceInPush.class);
        }

        @Test
        void aNinthItem() {
            for (int number = 0; number < 7; number++) {
                add("第 " + number + " 条");
            }
            var ninth = article("第九条");

            assertThatThrownBy(() -> as(editor, () -> pushes.add(edition, ninth.article())))
                    .isInstanceOf(EditionIsFull.class);
        }
    }
}
