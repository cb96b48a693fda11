package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeChatWeightTest {

    @ParameterizedTest
    @MethodSource("city.lianbo.document.Themes#all")
    void fiveThousandCharactersWithPicturesAndTablesFit(Theme theme) {
        var article = Samples.long5000();
        var weight = WeChatWeight.of(article, theme, Variables.NONE);

        assertThat(Documents.plainText(article).replaceAll("\\s", "")).hasSizeGreaterThan(5_000);
        assertThat(Documents.pictures(article)).hasSize(12);
        assertThat(weight.characters()).isLessThan(WeChatHtml.CHARACTER_LIMIT);
        assertThat(weight.over()).isZero();
        assertThat(weight.tooHeavy()).isEmpty();
    }

    @Test
    void theWeightIsThatOfTheHtmlWithTheLongestAddresses() {
        var article = Samples.long5000();

        var html = WeChatHtml.render(article, Themes.INK);

        assertThat(WeChatWeight.of(article, Themes.INK, Variables.NONE).characters())
                .isEqualTo(html.longest().characters())
                .isEqualTo(html.characters() + 12 * (256 - 79));
    }

    @Test
    void anArticleTooLongSaysByHowMuchAndWhatWeighsMost() {
        var blocks = new ArrayList<Block>();
        for (int count = 0; count < 9; count++) {
            blocks.add(paragraph(2_000));
        }
        blocks.add(paragraph(3_000));

        var weight =
                WeChatWeight.of(DocumentArbitraries.numbered(blocks), Themes.INK, Variables.NONE);

        assertThat(weight.over()).isEqualTo(weight.characters() - 19_999).isPositive();
        assertThat(weight.heaviest()).hasSize(10);
        assertThat(weight.tooHeavy())
                .extracting(share -> share.block().value())
                .containsExactly("p9");
    }

    private static Block paragraph(int letters) {
        return new Block.Paragraph(List.of(Inline.Text.plain("字".repeat(letters))));
    }
}
