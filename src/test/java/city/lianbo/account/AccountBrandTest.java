package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline;
import city.lianbo.document.Passage;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountBrandTest {

    private static final AccountId ID = new AccountId(UUID.randomUUID());

    private static Document text(String id, String words) {
        return new Document(
                List.of(
                        new Passage(
                                new BlockId(id),
                                new Block.Paragraph(List.of(Inline.Text.plain(words))))));
    }

    private static AccountBrand brand(String accent) {
        return new AccountBrand(
                ID,
                "临江交通",
                "",
                "pine",
                accent,
                text("p1", "临江交通 · 出行服务"),
                "临江市交通运输局",
                text("p1", "关注我们"),
                List.of(new AccountBrand.Card("临江发布", "全市权威信息", Optional.of(Fingerprint.of("qr")))),
                Optional.empty());
    }

    @Test
    void standsAroundTheTextInItsOrder() {
        var dressed = brand("").dress(text("p1", "公交改道"));

        assertThat(Documents.plainText(dressed).lines().toList())
                .startsWith("临江交通 · 出行服务", "公交改道", "临江市交通运输局", "关注我们")
                .anyMatch(line -> line.contains("临江发布"));
        assertThat(dressed.passages()).hasSize(5);
        assertThat(dressed.passage(new BlockId("p1"))).isPresent();
        assertThat(WeChatHtml.render(dressed, brand("").look()).html())
                .contains(Fingerprint.of("qr").hex());
    }

    @Test
    void neverTakesAnIdOfTheText() {
        var text = text("brand-header-1", "有人起了这个名字");

        assertThat(brand("").dress(text).passages())
                .extracting(passage -> passage.id().value())
                .doesNotHaveDuplicates()
                .contains("brand-header-1");
    }

    @Test
    void anEmptyBrandLeavesTheTextAlone() {
        var text = text("p1", "公交改道");

        assertThat(new AccountBrand(ID, "临江交通", "", "").dress(text)).isEqualTo(text);
    }

    @Test
    void itsColourReplacesTheThemes() {
        assertThat(brand("#8a2b06").look().accent().hex()).isEqualTo("#8a2b06");
        assertThat(brand("").look()).isEqualTo(Themes.PINE);
    }

    @Test
    void aColourThatCouldNotBeReadFallsBackToTheHouses() {
        assertThat(brand("#ffff00").look()).isEqualTo(Themes.PINE);
    }
}
