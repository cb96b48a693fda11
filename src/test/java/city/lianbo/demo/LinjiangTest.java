package city.lianbo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.account.AccountKind;
import city.lianbo.document.Documents;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinjiangTest {

    @Test
    void hasTwelveDepartmentsAndFortyAccountsOfBothKinds() {
        assertThat(Linjiang.UNITS).hasSize(12);
        assertThat(Linjiang.ACCOUNTS).hasSize(40);
        assertThat(Linjiang.ACCOUNTS)
                .extracting(DemoAccount::kind)
                .contains(AccountKind.SERVICE, AccountKind.SUBSCRIPTION);
    }

    @Test
    void everyDepartmentHasAccountsAndEveryAccountADepartment() {
        assertThat(Linjiang.ACCOUNTS.stream().map(DemoAccount::unit).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Linjiang.UNITS.stream().map(DemoUnit::slug).toList());
    }

    @Test
    void noTwoAccountsShareNameNumberOrSecret() {
        assertThat(Linjiang.ACCOUNTS).extracting(DemoAccount::name).doesNotHaveDuplicates();
        assertThat(Linjiang.ACCOUNTS).extracting(DemoAccount::appId).doesNotHaveDuplicates();
        assertThat(Linjiang.ACCOUNTS)
                .allSatisfy(account -> {
                    assertThat(account.appId()).matches("wx[0-9a-f]{16}");
                    assertThat(account.secret()).matches("[0-9a-f]{32}");
                });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void articlesKeepToWhatWeChatTakes(String name) {
        var text = DemoArticles.text(name, LocalDate.of(2026, 11, 23));
        var document = text.document((drawing, _) -> Fingerprint.of(drawing));

        assertThat(text.field("title").length()).isBetween(8, 32);
        assertThat(text.field("digest").length()).isBetween(20, 120);
        assertThat(text.field("author").length()).isLessThanOrEqualTo(16);
        assertThat(Documents.plainText(document))
                .hasSizeGreaterThan(300)
                .doesNotContain("{", "**", "![");
        assertThat(Documents.pictures(document)).hasSize(1);
        assertThat(Documents.parse(Documents.toJson(document))).isEqualTo(document);
        assertThat(WeChatHtml.render(document, Themes.standard()).html()).hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawingsAreSmallPicturesOfTheRightShape(String name) throws IOException {
        var png = DemoPictures.png(name);

        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(png.length).isLessThan(1_000_000);
        assertThat(picture.getWidth()).isEqualTo(1410);
        assertThat(picture.getHeight()).isEqualTo(name.endsWith("cover") ? 600 : 800);
    }

    static Stream<String> articles() {
        return DemoArticles.NAMES.stream();
    }

    static Stream<String> drawings() {
        return Stream.of(
                "typhoon-cover",
                "typhoon-track",
                "bus-cover",
                "bus-map",
                "refutation-cover",
                "water-chart");
    }
}
