package city.lianbo.article.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.article.ArticleBase;
import city.lianbo.article.ArticleText;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Others' work, version 2, is on its way to a browser that was told version 1.
class OpenTextTest {

    private static final ArticleBase FIRST = new ArticleBase(1, text("a:请于周五前登记", "b:完"));
    private static final ArticleBase SECOND =
            new ArticleBase(2, text("a:请于周六前登记", "b:完", "n:联系电话见文末"));

    private final OpenText open = new OpenText(FIRST);

    @BeforeEach
    void othersHaveSaved() {
        open.merged(SECOND, FIRST.text(), 1);
    }

    @Test
    void whatWasTypedBeforeTheNewsIsTypedOnTheOldText() {
        var base = open.base(text("a:请于周五前登记", "b:完了"), Optional.of(0), same());

        assertThat(base).isEqualTo(FIRST);
    }

    @Test
    void whatWasTypedAfterTheNewsIsTypedOnTheNewText() {
        var base = open.base(text("a:请于周六前登记", "b:完了", "n:联系电话见文末"), Optional.of(1), same());

        assertThat(base).isEqualTo(SECOND);
    }

    @Test
    void aBlockTheBrowserKeptIsStillTypedOnTheOldText() {
        var base = open.base(text("a:请于周五前现场登记", "b:完", "n:联系电话见文末"), Optional.of(1), same());

        assertThat(base.version()).isEqualTo(1);
        assertThat(base.text()).isEqualTo(text("a:请于周五前登记", "b:完", "n:联系电话见文末"));
    }

    @Test
    void aBlockThatWasTypedOnAfterTheNewsIsTypedOnTheNewText() {
        var base = open.base(text("a:请于周六前现场登记", "b:完", "n:联系电话见文末"), Optional.of(1), same());

        assertThat(base).isEqualTo(SECOND);
    }

    @Test
    void aBlockOthersTookAwayAndTheBrowserKeptIsTypedOnTheOldText() {
        open.merged(new ArticleBase(2, text("b:完")), FIRST.text(), 1);

        var base = open.base(text("a:请于周五前登记好", "b:完"), Optional.of(1), same());

        assertThat(base.text().document().passage(new BlockId("a"))).isPresent();
    }

    @Test
    void whatTheServerHasSetIsTypedOnTheNewText() {
        assertThat(open.base(SECOND.text(), Optional.empty(), same())).isEqualTo(SECOND);
    }

    @Test
    void aFieldThatHasNotHeardOfTheNewsIsTypedOnItsOldText() {
        var base = open.base(SECOND.text(), Optional.empty(), now -> titled("旧题", now.document()));

        assertThat(base).isEqualTo(new ArticleBase(1, titled("旧题", SECOND.text().document())));
    }

    @Test
    void onceSavedOldNewsIsForgotten() {
        var saved = text("a:请于周六前登记", "b:都好");
        open.saved(3, saved);

        assertThat(open.base(text("a:请于周六前登记"), Optional.of(0), same()))
                .isEqualTo(new ArticleBase(3, saved));
    }

    private static UnaryOperator<ArticleText> same() {
        return UnaryOperator.identity();
    }

    private static ArticleText text(String... lines) {
        var passages = Stream.of(lines).map(OpenTextTest::passage).toList();
        return titled("题", new Document(passages));
    }

    private static ArticleText titled(String title, Document document) {
        return new ArticleText(title, "", "", Optional.empty(), document);
    }

    private static Passage passage(String line) {
        var parts = line.split(":", 2);
        return new Passage(new BlockId(parts[0]), new Paragraph(List.of(Text.plain(parts[1]))));
    }
}
