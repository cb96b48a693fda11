package city.lianbo.adaptation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.BulkAdaptations;
import city.lianbo.adaptation.LineFilter;
import city.lianbo.adaptation.Newsroom;
import city.lianbo.adaptation.OwnTexts;
import city.lianbo.adaptation.Tally;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.document.Patch;
import city.lianbo.document.Patches;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/// The table of a thousand accounts opens like the table of ten, and a thousand versions follow the
/// master in one pass.
@DeskTest
@ViewPackages(classes = AdaptationView.class)
@WithMockUser(roles = {"COORDINATOR", "EDITOR"})
class ManyAccountsTest extends SpringBrowserlessTest {

    private static final int MANY = 1_000;
    private static final int FEW = 10;
    private static final int PARAGRAPHS = 40;

    @Autowired private Adaptations adaptations;
    @Autowired private BulkAdaptations bulk;
    @Autowired private OwnTexts texts;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;
    @Autowired private JdbcTemplate database;

    private final ListAppender<ILoggingEvent> queries = new ListAppender<>();
    private final List<Logger> sources =
            Stream.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();

    private Newsroom newsroom;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
    }

    @AfterEach
    void stopListening() {
        sources.forEach(source -> {
            source.detachAppender(queries);
            source.setLevel(null);
            source.setAdditive(true);
        });
    }

    @Test
    void theTableOpensWithTheSameQueriesForTenAndForAThousand() {
        var few = city(FEW);
        var many = city(MANY);
        var other = city(1);

        open(other);
        int forFew = count(() -> firstRows(few, FEW));
        open(other);
        int forMany = count(() -> firstRows(many, 50));

        assertThat(forMany).isEqualTo(forFew);
    }

    @Test
    void theFirstRowsOfAThousandComeInLessThanHalfASecond() {
        var article = city(MANY);
        firstRows(article, 50);
        open(city(1));

        long began = System.nanoTime();
        firstRows(article, 50);
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void theLastPageIsAsNearAsTheFirst() {
        var article = city(MANY);
        var view = open(article);

        var last =
                Acting.call(
                        newsroom.coordinator,
                        () ->
                                view.table
                                        .list
                                        .getDataProvider()
                                        .fetch(new Query<>(MANY - 20, 50, List.of(), null, null))
                                        .toList());

        assertThat(last).hasSize(20).extracting(AccountLine::account).isSorted();
    }

    @Test
    void aChipNarrowsAThousandToAFew() {
        var article = city(MANY);
        var chosen = ids(article).subList(0, 7);
        Acting.as(newsroom.coordinator, () -> bulk.submit(chosen));
        var view = open(article);
        assertThat(view.table.chips.text(AdaptationState.SUBMITTED)).contains("7");

        Acting.as(newsroom.coordinator, () -> view.table.chips.press(AdaptationState.SUBMITTED));

        assertThat(rows(view)).hasSize(7);
    }

    @Test
    void aThousandVersionsFollowInOnePassWithinASecond() {
        var article = city(MANY);
        var base = articles.newestRevision(article).orElseThrow();
        changeAParagraphEach(article);
        next(base.id(), "第 39 段改成了这样。", 39);

        var second = articles.newestRevision(article).orElseThrow().id();
        // Once more, measured: the first pass paid for loading classes.
        long began = System.nanoTime();
        int asked = count(() -> next(second, "第 38 段改成了这样。", 38));
        var took = Duration.ofNanos(System.nanoTime() - began);

        var tally = tally(article);
        assertThat(tally.in(AdaptationState.OUTDATED)).isZero();
        assertThat(tally.in(AdaptationState.CONFLICT)).as("of paragraphs 38 and 39").isEqualTo(50);
        assertThat(tally.in(AdaptationState.ADAPTED)).isEqualTo(950);
        assertThat(asked).as("queries, however many accounts").isLessThan(40);
        assertThat(took).as("cut, follow and commit").isLessThan(Duration.ofSeconds(1));
    }

    /// Each paragraph is rewritten by as many accounts as any other.
    private void changeAParagraphEach(ArticleId article) {
        var rows = adaptations(article).stream().map(AccountLine::row).toList();
        Acting.as(
                newsroom.coordinator,
                () -> {
                    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                        int from = paragraph * MANY / PARAGRAPHS;
                        var some = rows.subList(from, from + MANY / PARAGRAPHS);
                        var own =
                                new Patch.Replace(
                                        new BlockId("b" + paragraph),
                                        paragraph("本号自己的第 " + paragraph + " 段。"));
                        var first = some.getFirst();
                        texts.patch(first.id(), first.version(), new Patches(List.of(own)));
                        bulk.copy(first.id(), some.stream().map(AdaptationRow::id).toList());
                    }
                });
    }

    private void next(RevisionId before, String words, int paragraph) {
        var passages = new ArrayList<>(articles.revision(before).document().passages());
        passages.set(paragraph, new Passage(new BlockId("b" + paragraph), paragraph(words)));
        newsroom.next(before, new Document(passages));
    }

    private ArticleId city(int size) {
        var lines =
                IntStream.range(0, PARAGRAPHS)
                        .mapToObj(number -> "第 " + number + " 段：" + "请市民朋友减少外出，关好门窗。".repeat(8))
                        .toArray(String[]::new);
        var revision = newsroom.revision(lines);
        var carrying = newsroom.accounts(database, size);
        Acting.as(newsroom.coordinator, () -> adaptations.adapt(revision, carrying));
        return articles.revision(revision).article();
    }

    private AdaptationView open(ArticleId article) {
        return Acting.call(
                newsroom.coordinator,
                () -> navigate(AdaptationView.class, Map.of("article", article.toString())));
    }

    /// What the browser asks for at first.
    private void firstRows(ArticleId article, int rows) {
        var view = open(article);
        Acting.as(
                newsroom.coordinator,
                () -> {
                    var provider = view.table.list.getDataProvider();
                    assertThat(provider.size(new Query<>())).isGreaterThanOrEqualTo(rows);
                    assertThat(provider.fetch(new Query<>(0, 50, List.of(), null, null)))
                            .hasSize(rows);
                });
    }

    private List<AccountLine> rows(AdaptationView view) {
        return Acting.call(
                newsroom.coordinator,
                () -> view.table.list.getDataProvider().fetch(new Query<>()).toList());
    }

    private List<AdaptationId> ids(ArticleId article) {
        return Acting.call(newsroom.coordinator, () -> adaptations.ids(article, LineFilter.ALL));
    }

    private List<AccountLine> adaptations(ArticleId article) {
        return Acting.call(
                newsroom.coordinator, () -> adaptations.page(article, LineFilter.ALL, 0, MANY));
    }

    private Tally tally(ArticleId article) {
        return Acting.call(newsroom.coordinator, () -> adaptations.tally(article, LineFilter.ALL));
    }

    /// How many statements the work takes, by what the data layers tell their logs.
    private int count(Runnable work) {
        queries.list.clear();
        queries.start();
        sources.forEach(source -> {
            source.setLevel(Level.DEBUG);
            source.setAdditive(false);
            source.addAppender(queries);
        });
        work.run();
        stopListening();
        return (int)
                queries.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(said -> !said.startsWith("Executing prepared SQL statement ["))
                        // Told one by one, sent by the hundred.
                        .filter(said -> !said.startsWith("update adaptation "))
                        .count();
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph(List.of(Text.plain(words)));
    }
}
