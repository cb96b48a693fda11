package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.account.BrandKit;
import city.lianbo.account.Brands;
import city.lianbo.account.Reach;
import city.lianbo.article.Articles;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.document.VariableName;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an account says in the end stands in the account's own dress.
@DeskTest
class BrandedTextTest {

    @Autowired private Adaptations adaptations;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;
    @Autowired private Brands brands;

    @Test
    void theBrandStandsAroundTheTextAndLendsItsCoverAndColour() {
        var newsroom = new Newsroom(accounts, articles, pictures);
        var revision = newsroom.revision(Optional.empty(), Newsroom.text("请减少外出。"));
        var account = newsroom.account(newsroom.traffic);
        var cover = Fingerprint.of("cover");
        var kit =
                new BrandKit(
                        "cinnabar",
                        "#8a2b06",
                        "交通局",
                        text("出行服务"),
                        text("关注我们"),
                        "临江市交通运输局",
                        Optional.of(cover),
                        Optional.empty(),
                        List.of());
        Acting.as(newsroom.coordinator, () -> brands.change(account, 0, kit));

        var id =
                Acting.call(
                        newsroom.coordinator,
                        () -> {
                            adaptations.adapt(revision, List.of(account));
                            return adaptations
                                    .ofArticle(articles.revision(revision).article())
                                    .getFirst()
                                    .id();
                        });

        var effective = adaptations.effective(id);
        assertThat(Documents.plainText(effective.document()))
                .isEqualTo("出行服务\n请减少外出。\n临江市交通运输局\n关注我们");
        assertThat(effective.theme().accent().hex()).isEqualTo("#8a2b06");
        assertThat(effective.cover()).contains(cover);
    }

    @Test
    void hotlineAndAddressOfTheUnitFillTheirPlaces() {
        var newsroom = new Newsroom(accounts, articles, pictures);
        var revision =
                newsroom.revision(
                        Optional.empty(),
                        new Document(
                                List.of(
                                        new Passage(
                                                new BlockId("p1"),
                                                new Paragraph(
                                                        List.of(
                                                                new Inline.Variable(
                                                                        VariableName
                                                                                .DEPARTMENT_HOTLINE),
                                                                Text.plain(" · "),
                                                                new Inline.Variable(
                                                                        VariableName
                                                                                .DEPARTMENT_ADDRESS)))))));
        var account = newsroom.account(newsroom.traffic);
        var kit =
                new BrandKit(
                        "",
                        "",
                        "",
                        Document.EMPTY,
                        Document.EMPTY,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Reach(" 12328 ", "临江大道 1 号"));
        Acting.as(newsroom.coordinator, () -> brands.change(account, 0, kit));
        var id =
                Acting.call(
                        newsroom.coordinator,
                        () ->
                                Optional.ofNullable(
                                                adaptations
                                                        .adapt(revision, List.of(account))
                                                        .get(account))
                                        .orElseThrow());

        var effective = adaptations.effective(id);

        assertThat(effective.variables().missingIn(effective.document())).isEmpty();
        assertThat(Documents.plainText(effective.document(), effective.variables()))
                .contains("12328 · 临江大道 1 号");
    }

    private static Document text(String words) {
        return Documents.parse(
                """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p1"},"content":[
                 {"type":"text","text":"%s"}]}]}
                """
                        .formatted(words));
    }
}
