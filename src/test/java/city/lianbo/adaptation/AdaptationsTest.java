package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Documents;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class AdaptationsTest {

    @Autowired private Adaptations adaptations;
    @Autowired private BulkAdaptations bulk;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;
    @Autowired private ApplicationEvents events;

    private Newsroom newsroom;
    private RevisionId revision;
    private AccountId traffic;
    private AccountId health;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("请减少外出。");
        traffic = newsroom.account(newsroom.traffic);
        health = newsroom.account(newsroom.health);
    }

    @Nested
    class Adapting {

        @Test
        void letsEveryAccountInheritAtFirst() {
            adapt(traffic, health);

            assertThat(rows()).hasSize(2).allMatch(AdaptationRow::inheritsAll);
            assertThat(events.stream(AccountsAdapted.class))
                    .contains(new AccountsAdapted(article(), revision, List.of(traffic, health)));
        }

        @Test
        void twiceMakesNoSecondRow() {
            var first = adapt(traffic);
            var second = adapt(traffic, health);

            assertThat(second).isEqualTo(first);
            assertThat(rows()).hasSize(2);
        }

        @Test
        void carriesOwnFieldsOverToANewRevision() {
            var id = adapt(traffic);
            change(newsroom.coordinator, id, OwnFields.NONE.withTitle("交通提醒"));
            var next = newsroom.next(revision, "台风黄色预警");

            Acting.call(
                    newsroom.coordinator, () -> adaptations.adapt(next, List.of(traffic, health)));

            var effective = adaptations.effective(id);
            assertThat(effective.revision()).isEqualTo(next);
            assertThat(effective.title()).isEqualTo("交通提醒");
            assertThat(adaptations.effective(rowOf(health).id()).title()).isEqualTo("台风黄色预警");
        }

        @Test
        void manyAccountsAtOnce() {
            var many = Stream.generate(() -> newsroom.account(newsroom.traffic)).limit(60).toList();

            Acting.call(newsroom.coordinator, () -> adaptations.adapt(revision, many));

            assertThat(rows()).hasSize(60);
        }

        @Test
        void refusesAnEditorForAnotherDepartmentAndAdaptsNone() {
            assertThatThrownBy(() ->
                            Acting.call(
                                    newsroom.trafficEditor,
                                    () -> adaptations.adapt(revision, List.of(traffic, health))))
                    .isInstanceOf(AccountOfAnotherDepartment.class)
                    .hasMessageContaining(newsroom.name(health));

            assertThat(rows()).isEmpty();
        }

        @Test
        void refusesAnAccountNobodyRegistered() {
            assertThatThrownBy(() -> adapt(new AccountId(UUID.randomUUID())))
                    .isInstanceOf(AccountUnknown.class);
        }

        @Test
        void refusesReviewers() {
            assertThatThrownBy(() ->
                            Acting.call(
                                    newsroom.reviewer,
                                    () -> adaptations.adapt(revision, List.of(traffic))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Nested
    class Changing {

        @Test
        void putsOwnFieldsBeforeTheMastersAndInheritsTheRest() {
            var id = adapt(traffic);
            var cover = newsroom.picture(99);
            var own = new OwnFields("公交调整", "", "临江交通", Optional.of(cover), Newsroom.text("各位乘客:"));

            change(newsroom.trafficEditor, id, own);

            var effective = adaptations.effective(id);
            assertThat(effective.title()).isEqualTo("公交调整");
            assertThat(effective.digest()).isEqualTo("减少外出");
            assertThat(effective.author()).isEqualTo("临江交通");
            assertThat(effective.cover()).contains(cover);
            assertThat(Documents.plainText(effective.document())).isEqualTo("各位乘客:\n请减少外出。");
        }

        @Test
        void addsWhoeverChangedToTheContributors() {
            var id = adapt(traffic);

            change(newsroom.trafficEditor, id, OwnFields.NONE.withTitle("公交调整"));
            change(newsroom.trafficEditor, id, OwnFields.NONE);

            assertThat(adaptations.effective(id).contributors())
                    .contains(
                            Newsroom.id(newsroom.coordinator), Newsroom.id(newsroom.trafficEditor));
        }

        @Test
        void nothingIsNoChange() {
            var id = adapt(traffic);

            change(newsroom.trafficEditor, id, OwnFields.NONE);

            assertThat(adaptations.effective(id).contributors())
                    .doesNotContain(Newsroom.id(newsroom.trafficEditor));
            assertThat(events.stream(AdaptationChanged.class)).isEmpty();
        }

        @Test
        void refusesAnEditorOfAnotherDepartment() {
            var id = adapt(health);

            assertThatThrownBy(() -> change(newsroom.trafficEditor, id, own("健康提示")))
                    .isInstanceOf(AccountOfAnotherDepartment.class)
                    .hasMessageContaining(newsroom.name(health));

            assertThat(rowOf(health).inheritsAll()).isTrue();
        }

        @Test
        void refusesWhatIsTooLongAndLeavesEverythingAsItWas() {
            var id = adapt(traffic);
            change(newsroom.trafficEditor, id, own("公交调整"));

            assertThatThrownBy(() -> change(newsroom.trafficEditor, id, own("题".repeat(65))))
                    .isInstanceOf(TitleTooLong.class)
                    .hasMessageContaining(newsroom.name(traffic));

            assertThat(rowOf(traffic).title()).isEqualTo("公交调整");
        }

        @Test
        void refusesAVersionThatIsNotThePresentOne() {
            var id = adapt(traffic);
            long before = rowOf(traffic).version();
            change(newsroom.trafficEditor, id, own("公交调整"));

            assertThatThrownBy(() ->
                            Acting.as(
                                    newsroom.coordinator,
                                    () -> adaptations.change(id, before, own("别的"))))
                    .isInstanceOf(AdaptationChangedMeanwhile.class);

            assertThat(rowOf(traffic).title()).isEqualTo("公交调整");
        }

        @Test
        void previewSavesNothing() {
            var id = adapt(traffic);

            var preview =
                    Acting.call(newsroom.trafficEditor, () -> adaptations.preview(id, own("草稿")));

            assertThat(preview.title()).isEqualTo("草稿");
            assertThat(preview.html().html()).contains("请减少外出。");
            assertThat(rowOf(traffic).inheritsAll()).isTrue();
        }
    }

    @Nested
    class Retitling {

        @Test
        void fillsInEachAccountsName() {
            adapt(traffic, health);
            var all = rows().stream().map(AdaptationRow::id).toList();

            Acting.as(newsroom.coordinator, () -> bulk.retitle(all, "{{account.name}}|{{title}}"));

            assertThat(rowOf(traffic).title())
                    .isEqualTo(newsroom.name(traffic) + "|" + Newsroom.TITLE);
            assertThat(rowOf(health).title())
                    .isEqualTo(newsroom.name(health) + "|" + Newsroom.TITLE);
        }

        @Test
        void changesNoneWhenOneTitleIsTooLong() {
            adapt(traffic, health);
            var all = rows().stream().map(AdaptationRow::id).toList();

            assertThatThrownBy(() ->
                            Acting.as(
                                    newsroom.coordinator,
                                    () -> bulk.retitle(all, "{{account.name}}" + "长".repeat(60))))
                    .isInstanceOf(TitleTooLong.class);

            assertThat(rows()).allMatch(AdaptationRow::inheritsAll);
        }
    }

    @Test
    void equalChangesHaveEqualDifferences() {
        adapt(traffic, health);
        var one = adaptations.effective(rowOf(traffic).id()).difference();
        var other = adaptations.effective(rowOf(health).id()).difference();
        assertThat(one).isEqualTo(other);

        change(newsroom.coordinator, rowOf(traffic).id(), own("公交调整"));

        Fingerprint changed = adaptations.effective(rowOf(traffic).id()).difference();
        assertThat(changed).isNotEqualTo(other);
    }

    @Test
    void editorsWithoutDepartmentReachNoAccount() {
        var id = adapt(traffic);
        var stray = Newsroom.person("编辑", Optional.empty(), Role.EDITOR);

        assertThatThrownBy(() -> change(stray, id, own("别的")))
                .isInstanceOf(AccountOfAnotherDepartment.class);
    }

    private AdaptationId adapt(AccountId... wanted) {
        var made =
                Acting.call(
                        newsroom.coordinator, () -> adaptations.adapt(revision, List.of(wanted)));
        return Optional.ofNullable(made.get(wanted[0])).orElseThrow();
    }

    private void change(Actor actor, AdaptationId id, OwnFields own) {
        long version =
                rows().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .version();
        Acting.as(actor, () -> adaptations.change(id, version, own));
    }

    private static OwnFields own(String title) {
        return OwnFields.NONE.withTitle(title);
    }

    private AdaptationRow rowOf(AccountId account) {
        return rows().stream()
                .filter(row -> row.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private List<AdaptationRow> rows() {
        return Acting.call(newsroom.coordinator, () -> adaptations.ofArticle(article()));
    }

    private ArticleId article() {
        return articles.revision(revision).article();
    }
}
