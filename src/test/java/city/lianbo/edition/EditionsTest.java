package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.account.BrandKit;
import city.lianbo.account.Brands;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Newsroom;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.FactKind;
import city.lianbo.document.Inline;
import city.lianbo.document.Passage;
import city.lianbo.document.VariableName;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.ReviewState;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Stage;
import city.lianbo.review.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class EditionsTest {

    @Autowired private Editions editions;
    @Autowired private Adaptations adaptations;
    @Autowired private Brands brands;
    @Autowired private Reviews reviews;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEvents events;

    private Newsroom newsroom;
    private AccountId traffic;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        traffic = newsroom.account(newsroom.traffic);
    }

    @Nested
    class Sealing {

        @Test
        void keepsEverythingThatWillBeStaged() {
            var picture = newsroom.picture(11);
            var revision = newsroom.revision(Optional.of(picture), illustrated(picture));
            var edition = assembled(traffic, revision);

            var sealed = seal(edition);

            assertThat(sealed.account()).isEqualTo(traffic);
            assertThat(sealed.channel()).isEqualTo(Channel.MASS_SEND);
            assertThat(sealed.audience()).isEqualTo(new Audience.AllFollowers());
            var item = sealed.lead();
            assertThat(item.title()).isEqualTo(Newsroom.TITLE);
            assertThat(item.author()).isEqualTo("市应急");
            assertThat(item.digest()).isEqualTo("减少外出");
            assertThat(item.cover()).isEqualTo(new Cover.Picture(picture));
            assertThat(item.coverCropWide()).isNotEmpty();
            assertThat(Binding.pictures(item.html())).containsExactly(picture);
            assertThat(item.contributors()).contains(Newsroom.id(newsroom.coordinator));
            assertThat(editions.sealed(edition)).contains(sealed);
            assertThat(events.stream(EditionSealed.class))
                    .extracting(EditionSealed::seal)
                    .contains(sealed.editionSeal());
        }

        @Test
        void unchangedContentAgainGivesTheSameSealAndNoNews() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));
            var first = seal(edition);

            var second = seal(edition);

            assertThat(second).isEqualTo(first);
            assertThat(events.stream(EditionSealed.class)).hasSize(1);
        }

        @Test
        void oneChangedCharacterGivesAnotherSeal() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));
            var first = seal(edition);
            change(edition, OwnFields.NONE.withTitle(Newsroom.TITLE + "!"));

            var second = seal(edition);

            assertThat(second.lead().seal()).isNotEqualTo(first.lead().seal());
            assertThat(second.editionSeal()).isNotEqualTo(first.editionSeal());
        }

        @Test
        void accountsThatSayTheSameShareTheItemSealButNotTheEditionSeal() {
            var health = newsroom.account(newsroom.health);
            var revision = newsroom.revision("请减少外出。");

            var one = seal(assembled(traffic, revision));
            var other = seal(assembled(health, revision));

            assertThat(one.lead().seal()).isEqualTo(other.lead().seal());
            assertThat(one.lead().difference()).isEqualTo(other.lead().difference());
            assertThat(one.editionSeal()).isNotEqualTo(other.editionSeal());
        }

        @Test
        void everyTermOfThePushMovesItsSeal() {
            var revision = newsroom.revision("请减少外出。");
            var adaptation = adapted(traffic, revision);
            var items = List.of(new Assembly.Item(adaptation, ItemTerms.PLAIN));
            var all = new Audience.AllFollowers();
            var seals = new ArrayList<Fingerprint>();
            for (var assembly :
                    List.of(
                            new Assembly(traffic, items, Channel.MASS_SEND, all, false),
                            new Assembly(traffic, items, Channel.MASS_SEND, all, true),
                            new Assembly(
                                    traffic, items, Channel.PUBLISH, new Audience.Nobody(), false),
                            new Assembly(
                                    traffic,
                                    items,
                                    Channel.MASS_SEND,
                                    new Audience.Tagged(2),
                                    false))) {
                seals.add(seal(as(() -> editions.assemble(assembly))).editionSeal());
            }

            assertThat(seals).doesNotHaveDuplicates();
        }

        @Test
        void severalItemsKeepTheirOrder() {
            var first = adapted(traffic, newsroom.revision("一"));
            var second = adapted(traffic, newsroom.revision("二"));
            var assembly =
                    new Assembly(
                            traffic,
                            List.of(
                                    new Assembly.Item(first, ItemTerms.PLAIN),
                                    new Assembly.Item(
                                            second,
                                            new ItemTerms("https://a.example/x", true, true))),
                            Channel.MASS_SEND,
                            new Audience.Tagged(7),
                            true);

            var sealed = seal(as(() -> editions.assemble(assembly)));

            assertThat(sealed.items().get(0).html()).contains("一");
            assertThat(sealed.items().get(1).contentSourceUrl()).isEqualTo("https://a.example/x");
            assertThat(sealed.items().get(1).onlyFansComment()).isTrue();
            assertThat(sealed.audience()).isEqualTo(new Audience.Tagged(7));
            assertThat(sealed.ignoreReprint()).isTrue();
        }
    }

    @Test
    void theNameOfTheSenderStandsWhereTheTextLeavesItOpen() {
        var line = new Paragraph(List.of(new Inline.Variable(VariableName.ACCOUNT_NAME)));
        var document = new Document(List.of(new Passage(new BlockId("a"), line)));
        var revision = newsroom.revision(Optional.of(newsroom.picture(14)), document);

        assertThat(seal(assembled(traffic, revision)).lead().html())
                .contains(newsroom.name(traffic));
    }

    @Nested
    class AfterSealing {

        @Test
        void aLaterChangeDoesNotTouchTheSealedBytesButIsNoticed() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));
            var sealed = seal(edition);
            assertThat(editions.isStale(edition)).isFalse();

            change(edition, OwnFields.NONE.withTitle("公交调整"));

            assertThat(editions.sealed(edition)).contains(sealed);
            assertThat(editions.isStale(edition)).isTrue();
        }

        @Test
        void takingTheChangeBackMakesItFreshAgain() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));
            seal(edition);
            change(edition, OwnFields.NONE.withTitle("公交调整"));

            change(edition, OwnFields.NONE);

            assertThat(editions.isStale(edition)).isFalse();
        }

        @Test
        void anEditionNeverSealedIsStaleAndHasNoBytes() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));

            assertThat(editions.isStale(edition)).isTrue();
            assertThat(editions.sealed(edition)).isEmpty();
        }

        @Test
        void editingAfterApprovalVoidsTheApprovalOfThatItemOnly() {
            var health = newsroom.account(newsroom.health);
            var revision = newsroom.revision("请减少外出。");
            var edition = assembled(traffic, revision);
            var untouched = seal(assembled(health, revision)).lead();
            change(edition, OwnFields.NONE.withTitle("公交调整"));
            approve(seal(edition).lead());
            approve(untouched);

            change(edition, OwnFields.NONE.withTitle("公交调整!"));
            var edited = seal(edition).lead();

            assertThat(reviews.isApproved(edited.seal())).isFalse();
            assertThat(reviews.statusOf(Set.of(edited.seal())).get(edited.seal()))
                    .extracting(status -> status.state())
                    .isEqualTo(ReviewState.NOT_REQUESTED);
            assertThat(reviews.isApproved(untouched.seal())).isTrue();
        }

        @Test
        void bytesThatNoLongerMatchTheirSealAreNotHandedOut() {
            var edition = assembled(traffic, newsroom.revision("只在这里 " + UUID.randomUUID()));
            var seal = seal(edition).lead().seal();

            jdbc.sql("update sealed_item set title = 'x' where seal = ?")
                    .param(seal.hex())
                    .update();

            assertThatThrownBy(() -> editions.sealed(edition))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(seal.hex());
        }

        @Test
        void exhibitShowsTheSealedBytesBesideTheMaster() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));
            change(edition, OwnFields.NONE.withTitle("公交调整"));
            var item = seal(edition).lead();

            var exhibit = as(() -> editions.exhibit(item.seal()).orElseThrow());

            assertThat(exhibit.item()).isEqualTo(item);
            assertThat(exhibit.master().orElseThrow().title()).isEqualTo(Newsroom.TITLE);
            assertThat(exhibit.master().orElseThrow().html()).contains("请减少外出。");
        }
    }

    @Nested
    class Refusing {

        @Test
        void noCover() {
            var revision = newsroom.revision(Optional.empty(), Newsroom.text("请减少外出。"));
            var edition = assembled(traffic, revision);

            assertThatThrownBy(() -> seal(edition))
                    .isInstanceOf(CoverMissing.class)
                    .hasMessageContaining(newsroom.name(traffic));

            assertThat(editions.sealed(edition)).isEmpty();
        }

        @Test
        void aTextThatIsTooLongForWeChat() {
            var edition = assembled(traffic, newsroom.revision("长".repeat(20_000)));

            assertThatThrownBy(() -> seal(edition))
                    .isInstanceOf(ContentTooLong.class)
                    .hasMessageContaining(newsroom.name(traffic));
        }

        @Test
        void placesNobodyFilled() {
            var edition = assembled(traffic, newsroom.revision("请减少外出。"));
            var line =
                    new Paragraph(
                            List.of(
                                    new Inline.Variable(VariableName.ACCOUNT_NAME),
                                    new Inline.Variable(VariableName.DEPARTMENT_HOTLINE),
                                    new Inline.Blank(FactKind.PLACE, "集合地点")));
            var opening = new Document(List.of(new Passage(new BlockId("o"), line)));
            change(edition, new OwnFields("", "", "", Optional.empty(), opening));

            assertThatThrownBy(() -> seal(edition))
                    .isInstanceOf(PlacesUnfilled.class)
                    .hasMessageContaining(newsroom.name(traffic))
                    .hasMessageContaining("〔单位热线〕 〔集合地点〕");
        }

        @Test
        void aTextThatOnlyAddressesOfPicturesMakeTooLong() {
            var picture = newsroom.picture(12);
            var passages = new ArrayList<>(Newsroom.text("长".repeat(13_000)).passages());
            for (int number = 0; number < 25; number++) {
                passages.add(
                        new Passage(new BlockId("p" + number), new Picture(picture, "图", "", "")));
            }
            var edition =
                    assembled(
                            traffic,
                            newsroom.revision(Optional.of(picture), new Document(passages)));

            assertThatThrownBy(() -> seal(edition)).isInstanceOf(ContentTooLong.class);
        }

        @Test
        void oneBadEditionAmongManySealsNone() {
            var good = assembled(traffic, newsroom.revision("请减少外出。"));
            var bad =
                    assembled(traffic, newsroom.revision(Optional.empty(), Newsroom.text("没有封面")));

            assertThatThrownBy(() -> as(() -> editions.sealAll(List.of(good, bad), Map.of())))
                    .isInstanceOf(CoverMissing.class);

            assertThat(editions.sealed(good)).isEmpty();
        }

        @Test
        void anAdaptationOfAnotherAccount() {
            var health = newsroom.account(newsroom.health);
            var foreign = adapted(health, newsroom.revision("请减少外出。"));

            assertThatThrownBy(() ->
                            as(() ->
                                    editions.assemble(
                                            Assembly.lead(
                                                    traffic,
                                                    foreign,
                                                    new Address(
                                                            Channel.MASS_SEND,
                                                            new Audience.AllFollowers(),
                                                            false)))))
                    .isInstanceOf(AdaptationOfAnotherAccount.class)
                    .hasMessageContaining(newsroom.name(traffic));
        }

        @Test
        void editorsOfOthersSealNothing() {
            var health = newsroom.account(newsroom.health);
            var edition = assembled(health, newsroom.revision("请减少外出。"));

            assertThatThrownBy(
                            () -> Acting.as(newsroom.trafficEditor, () -> editions.seal(edition)))
                    .isInstanceOf(PushOfAnotherDepartment.class);
        }

        @Test
        void moreThanEightItems() {
            var item = new Assembly.Item(new AdaptationId(UUID.randomUUID()), ItemTerms.PLAIN);
            var nine = Collections.nCopies(9, item);

            assertThatThrownBy(() ->
                            new Assembly(
                                    traffic,
                                    nine,
                                    Channel.PUBLISH,
                                    new Audience.AllFollowers(),
                                    false))
                    .isInstanceOf(EditionIsFull.class);
        }

        @Test
        void aSourceLinkThatIsNone() {
            assertThatThrownBy(() -> new ItemTerms("javascript:alert(1)", false, false))
                    .isInstanceOf(SourceLinkUnfit.class);
            assertThatThrownBy(() ->
                            new ItemTerms("https://a.example/" + "x".repeat(1_024), false, false))
                    .isInstanceOf(SourceLinkUnfit.class);
        }
    }

    @Test
    void accountsThatChangeTheSameStillWearTheirOwnBrands() {
        var revision = newsroom.revision("请减少外出。");
        var first = newsroom.account(newsroom.traffic);
        var second = newsroom.account(newsroom.traffic);
        sign(first, "交通局");
        sign(second, "公交集团");
        var both = List.of(assembled(first, revision), assembled(second, revision));

        var sealed = as(() -> editions.sealAll(both, Map.of()));

        assertThat(both)
                .extracting(edition -> Objects.requireNonNull(sealed.get(edition)).lead().html())
                .satisfiesExactly(
                        html -> assertThat(html).contains("交通局").doesNotContain("公交集团"),
                        html -> assertThat(html).contains("公交集团").doesNotContain("交通局"));
    }

    private void sign(AccountId account, String signature) {
        var kit =
                new BrandKit(
                        "",
                        "",
                        "",
                        Document.EMPTY,
                        Document.EMPTY,
                        signature,
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        Acting.as(newsroom.coordinator, () -> brands.change(account, 0, kit));
    }

    private void approve(SealedItem item) {
        var subject =
                new Subject(
                        item.title(), "临江", "edition.item", "", Optional.empty(), Optional.empty());
        as(() -> {
            reviews.request(item.seal(), subject, item.contributors(), Route.single());
            return item;
        });
        Acting.as(newsroom.reviewer, () -> reviews.approve(item.seal(), Stage.FINAL, ""));
        assertThat(reviews.isApproved(item.seal())).isTrue();
    }

    private AdaptationId adapted(AccountId account, RevisionId revision) {
        return Optional.ofNullable(
                        as(() -> adaptations.adapt(revision, List.of(account))).get(account))
                .orElseThrow();
    }

    private EditionId assembled(AccountId account, RevisionId revision) {
        var adaptation = adapted(account, revision);
        return as(() ->
                editions.assemble(
                        Assembly.lead(
                                account,
                                adaptation,
                                new Address(
                                        Channel.MASS_SEND, new Audience.AllFollowers(), false))));
    }

    private void change(EditionId edition, OwnFields own) {
        var adaptation = editions.find(edition).orElseThrow().items().getFirst();
        var row = as(() -> adaptations.find(adaptation).orElseThrow().row());
        Acting.as(newsroom.trafficEditor, () -> adaptations.change(adaptation, row.version(), own));
    }

    private SealedEdition seal(EditionId edition) {
        return as(() -> editions.seal(edition));
    }

    private static Document illustrated(Fingerprint picture) {
        var passages = new ArrayList<>(Newsroom.text("看图:").passages());
        passages.add(new Passage(new BlockId("pic"), new Picture(picture, "路线图", "", "")));
        return new Document(passages);
    }

    private <T> T as(Supplier<T> work) {
        return Acting.call(newsroom.coordinator, work::get);
    }
}
