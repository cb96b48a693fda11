package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.BulkAdaptations.Words;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The table of many accounts: read in pages, counted in the database, changed together.
@DeskTest
class AdaptationTableTest {

    @Autowired private Adaptations adaptations;
    @Autowired private BulkAdaptations bulk;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;

    private Newsroom newsroom;
    private RevisionId revision;
    private List<AccountId> traffic;
    private List<AccountId> health;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("请减少外出。");
        traffic = Stream.generate(() -> newsroom.account(newsroom.traffic)).limit(7).toList();
        health = Stream.generate(() -> newsroom.account(newsroom.health)).limit(4).toList();
        Acting.as(
                newsroom.coordinator,
                () -> {
                    adaptations.adapt(revision, traffic);
                    adaptations.adapt(revision, health);
                });
    }

    @Test
    void pagesTogetherAreAllRowsByName() {
        var pages =
                IntStream.range(0, 3)
                        .mapToObj(page -> page(LineFilter.ALL, page * 4, 4))
                        .flatMap(List::stream)
                        .toList();

        assertThat(pages).hasSize(11).doesNotHaveDuplicates();
        assertThat(pages).extracting(AccountLine::account).isSorted();
        assertThat(pages).isEqualTo(page(LineFilter.ALL, 0, 100));
    }

    @Test
    void narrowsByNameDepartmentAndState() {
        bulk(() -> bulk.retitle(ids(traffic.subList(0, 3)), "改过"));
        bulk(() -> bulk.submit(ids(traffic.subList(0, 1))));

        assertThat(page(in(AdaptationState.ADAPTED), 0, 100))
                .extracting(line -> line.row().account())
                .containsExactlyInAnyOrderElementsOf(traffic.subList(1, 3));
        assertThat(page(in(AdaptationState.SUBMITTED, AdaptationState.INHERITS), 0, 100))
                .hasSize(9);
        assertThat(page(of(newsroom.name(health.getFirst()).toUpperCase(Locale.ROOT)), 0, 100))
                .extracting(line -> line.row().account())
                .containsExactly(health.getFirst());
        assertThat(page(of("%"), 0, 100)).isEmpty();
    }

    @Test
    void countsByStateAndDepartment() {
        bulk(() -> bulk.retitle(ids(traffic.subList(0, 3)), "改过"));
        bulk(() -> bulk.submit(ids(traffic.subList(0, 1))));

        var tally = tally(in(AdaptationState.SUBMITTED));

        assertThat(tally.all()).as("states of the filter do not count").isEqualTo(11);
        assertThat(tally.in(AdaptationState.ADAPTED)).isEqualTo(2);
        assertThat(tally.in(AdaptationState.SUBMITTED)).isEqualTo(1);
        assertThat(tally.in(AdaptationState.INHERITS)).isEqualTo(8);
        assertThat(tally.of(newsroom.health)).isEqualTo(Map.of(AdaptationState.INHERITS, 4));
    }

    @Test
    void writesAPastedColumnAndAnEmptyCellInherits() {
        var first = row(traffic.get(0)).id();
        var second = row(traffic.get(1)).id();
        bulk(() -> bulk.retitle(Set.of(second), "原来的"));

        bulk(() ->
                bulk.write(
                        Map.of(
                                first, new Words(Optional.of("一"), Optional.of("摘要一")),
                                second, new Words(Optional.of(""), Optional.empty()))));

        assertThat(row(traffic.get(0)).title()).isEqualTo("一");
        assertThat(row(traffic.get(0)).digest()).isEqualTo("摘要一");
        assertThat(row(traffic.get(1)).inheritsAll()).isTrue();
    }

    @Test
    void writesNoneWhereOneIsTooLong() {
        var words =
                Map.of(
                        row(traffic.get(0)).id(), new Words(Optional.of("一"), Optional.empty()),
                        row(traffic.get(1)).id(),
                                new Words(Optional.of("长".repeat(65)), Optional.empty()));

        assertThatThrownBy(() -> bulk(() -> bulk.write(words)))
                .isInstanceOf(TitleTooLong.class)
                .hasMessageContaining(newsroom.name(traffic.get(1)));

        assertThat(row(traffic.get(0)).inheritsAll()).isTrue();
    }

    @Test
    void copiesWhatAnotherAccountSays() {
        var source = row(traffic.getFirst()).id();
        var own =
                new OwnFields(
                        "统一口径", "摘要", "署名", Optional.of(newsroom.picture(5)), Newsroom.text("开头"));
        bulk(() -> adaptations.change(source, row(traffic.getFirst()).version(), own));
        bulk(() -> bulk.comments(Set.of(source), Comments.ON));

        bulk(() -> bulk.copy(source, ids(health)));

        assertThat(health)
                .allSatisfy(account -> {
                    var copied = adaptations.effective(row(account).id());
                    assertThat(copied.title()).isEqualTo("统一口径");
                    assertThat(copied.html().html()).contains("开头");
                    assertThat(copied.comments()).as("stay its own").isEqualTo(Comments.OFF);
                });
    }

    @Test
    void goesBackToTheMaster() {
        bulk(() -> bulk.retitle(ids(traffic), "改过"));
        bulk(() -> bulk.comments(ids(traffic), Comments.FOLLOWERS));

        bulk(() -> bulk.reset(ids(traffic)));

        assertThat(traffic)
                .allSatisfy(account -> {
                    assertThat(row(account).inheritsAll()).isTrue();
                    assertThat(row(account).comments()).isEqualTo(Comments.FOLLOWERS);
                });
    }

    @Test
    void setsACoverForAll() {
        var cover = newsroom.picture(77);

        bulk(() -> bulk.cover(ids(traffic), Optional.of(cover)));

        assertThat(traffic).allSatisfy(one -> assertThat(row(one).cover()).contains(cover));
    }

    @Test
    void refusesAllWhereOneBelongsToAnotherDepartment() {
        var both = ids(List.of(traffic.getFirst(), health.getFirst()));

        assertThatThrownBy(() ->
                        Acting.as(newsroom.trafficEditor, () -> bulk.comments(both, Comments.ON)))
                .isInstanceOf(AccountOfAnotherDepartment.class)
                .hasMessageContaining(newsroom.name(health.getFirst()));

        assertThat(row(traffic.getFirst()).comments()).isEqualTo(Comments.OFF);
    }

    private void bulk(Runnable work) {
        Acting.as(newsroom.coordinator, work);
    }

    private static LineFilter in(AdaptationState... states) {
        return LineFilter.ALL.withStates(Set.of(states));
    }

    private static LineFilter of(String words) {
        return new LineFilter(words, Optional.empty(), Optional.empty(), Set.of());
    }

    private List<AccountLine> page(LineFilter filter, int offset, int limit) {
        return Acting.call(
                newsroom.coordinator, () -> adaptations.page(article(), filter, offset, limit));
    }

    private Tally tally(LineFilter filter) {
        return Acting.call(newsroom.coordinator, () -> adaptations.tally(article(), filter));
    }

    private List<AdaptationId> ids(List<AccountId> wanted) {
        return wanted.stream().map(account -> row(account).id()).toList();
    }

    private AdaptationRow row(AccountId account) {
        return Acting.call(
                        newsroom.coordinator,
                        () -> adaptations.line(article(), account).orElseThrow())
                .row();
    }

    private ArticleId article() {
        return articles.revision(revision).article();
    }
}
