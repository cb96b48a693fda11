package city.lianbo.article;

import static city.lianbo.article.Desk.as;
import static city.lianbo.article.Desk.coordinator;
import static city.lianbo.article.Desk.department;
import static city.lianbo.article.Desk.editor;
import static city.lianbo.article.Desk.run;
import static city.lianbo.article.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.DeskTest;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.FactKind;
import city.lianbo.document.Inline;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Mark;
import city.lianbo.document.Passage;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class TemplatesTest {

    @Autowired Templates templates;
    @Autowired Articles articles;
    @Autowired ApplicationEvents events;

    private final Actor writer = coordinator("市级统筹");

    @Nested
    class BuiltIn {

        @ParameterizedTest
        @EnumSource(TemplateKind.class)
        void eachKindHasOneThatIsWhole(TemplateKind kind) {
            var template = builtIn(kind);

            assertThat(template.builtIn()).isTrue();
            assertThat(template.writable()).isFalse();
            assertThat(template.text().title()).contains("〔");
            assertThat(template.required())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allMatch(
                            block -> template.text().document().passage(block.block()).isPresent());
            assertThat(Documents.blanks(template.text().document()))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .anyMatch(blank -> blank.kind().isPresent());
        }

        @ParameterizedTest
        @EnumSource(TemplateKind.class)
        void eachFitsIntoAnArticle(TemplateKind kind) {
            var html = WeChatHtml.render(builtIn(kind).text().document(), Themes.standard());

            assertThat(html.characters()).isLessThan(WeChatHtml.CHARACTER_LIMIT / 2);
        }

        @Test
        void noneCanBeChangedOrDeleted() {
            var id = builtIn(TemplateKind.NOTICE).id();

            assertThatExceptionOfType(TemplateUnknown.class)
                    .isThrownBy(() -> run(writer, () -> templates.delete(id)));
            assertThatExceptionOfType(TemplateUnknown.class)
                    .isThrownBy(() -> run(writer, () -> templates.describe(id, draft("名"))));
        }
    }

    @Nested
    class Beginning {

        @Test
        void anArticleSaysWhatItsTemplateSays() {
            var template = builtIn(TemplateKind.EVENT);

            var id = as(writer, () -> templates.begin(template.id()));

            var article = as(writer, () -> articles.find(id)).orElseThrow();
            assertThat(article.text()).isEqualTo(template.text());
            assertThat(as(writer, () -> templates.required(id))).isEqualTo(template.required());
        }

        @Test
        void blanksThatAreLeftStopTheCutAndAreNamed() {
            var id = as(writer, () -> templates.begin(builtIn(TemplateKind.NOTICE).id()));

            assertThatExceptionOfType(ArticleHasBlanks.class)
                    .isThrownBy(() -> run(writer, () -> articles.cut(id)))
                    .satisfies(refused ->
                            assertThat(refused.arguments().get(2).toString())
                                    .contains("〔事项〕", "〔目的〕")
                                    .endsWith("…"));
        }

        @Test
        void aBlankInTheTitleCountsAndTheNumberOfAPaperDoesNot() {
            var text = text("关于〔事项〕的通知", "正文");
            var numbered = text("临政发〔2026〕41号", "正文");

            assertThat(Completeness.blanks(text)).containsExactly("〔事项〕");
            assertThat(Completeness.blanks(numbered)).isEmpty();
        }

        @Test
        void requiredBlocksThatAreMissingStopTheCutAndAreNamed() {
            var id = begunAndFilled(TemplateKind.NOTICE);
            var filled = written(id);

            change(id, without(filled, "t-arrangement"));

            assertThatExceptionOfType(ArticleBlockMissing.class)
                    .isThrownBy(() -> run(writer, () -> articles.cut(id)))
                    .satisfies(
                            refused -> assertThat(refused.arguments().get(1)).isEqualTo("〔具体安排〕"));
            change(id, filled);
            assertThat(as(writer, () -> articles.cut(id)).number()).isEqualTo(1);
        }

        @Test
        void anEmptyBlockIsAMissingOneAndSoIsAContactWithoutAnyWay() {
            var id = begunAndFilled(TemplateKind.NOTICE);
            var filled = written(id);

            change(id, with(filled, "t-lead", new Paragraph(List.of())));
            assertThat(missing(id)).containsExactly("〔导语〕");

            change(id, with(filled, "t-contact", new ContactCard("咨询电话", "", "", "")));
            assertThat(missing(id)).containsExactly("〔咨询方式〕");
        }

        @Test
        void whatIsMissingIsPutBackWhereItStood() {
            var id = begunAndFilled(TemplateKind.NOTICE);
            var filled = written(id).document();
            var less = without(without(written(id), "t-key"), "t-sign").document();

            var whole = as(writer, () -> templates.completed(id, less));

            assertThat(ids(whole)).containsExactlyInAnyOrderElementsOf(ids(filled));
            assertThat(ids(whole)).startsWith("t-lead", "t-key");
            assertThat(as(writer, () -> templates.completed(id, whole))).isEqualTo(whole);
        }

        @Test
        void anArticleWithoutATemplateLacksNothing() {
            var id = as(writer, () -> articles.begin(text("题", "文")));

            assertThat(as(writer, () -> templates.required(id))).isEmpty();
            assertThat(as(writer, () -> articles.cut(id)).number()).isEqualTo(1);
        }
    }

    @Nested
    class Own {

        @Test
        void anArticleBecomesATemplateWithItsFactsBlank() {
            var id = as(writer, () -> articles.begin(fact()));

            var template =
                    as(
                            writer,
                            () ->
                                    templates.save(
                                            id,
                                            draft("周报", "p0", "nowhere"),
                                            Optional.of(FactKind::name)));

            var saved = as(writer, () -> templates.find(template)).orElseThrow();
            assertThat(Documents.plainText(saved.text().document())).isEqualTo("定于〔DATE〕举行。");
            assertThat(saved.required())
                    .containsExactly(new RequiredBlock(new BlockId("p0"), "块 p0"));
            assertThat(saved.writable()).isTrue();
            assertThat(events.stream(TemplateSaved.class))
                    .contains(new TemplateSaved(template, TemplateKind.EVENT, "周报"));
        }

        @Test
        void factsMayStay() {
            var id = as(writer, () -> articles.begin(fact()));

            var template = as(writer, () -> templates.save(id, draft("周报"), Optional.empty()));

            var saved = as(writer, () -> templates.find(template)).orElseThrow();
            assertThat(saved.text()).isEqualTo(fact());
        }

        @Test
        void itIsDescribedReplacedAndDeleted() {
            var id = as(writer, () -> articles.begin(text("旧", "旧文")));
            var next = as(writer, () -> articles.begin(text("新", "新文")));
            var template = as(writer, () -> templates.save(id, draft("甲"), Optional.empty()));

            run(writer, () -> templates.describe(template, draft("乙", "p0")));
            assertThat(find(template).name()).isEqualTo("乙");
            assertThat(find(template).required()).hasSize(1);
            assertThat(find(template).text().title()).isEqualTo("旧");

            run(writer, () -> templates.replace(template, next, draft("丙"), Optional.empty()));
            assertThat(find(template).text().title()).isEqualTo("新");
            assertThat(find(template).required()).isEmpty();

            var begun = as(writer, () -> templates.begin(template));
            run(writer, () -> templates.delete(template));
            assertThat(as(writer, () -> templates.find(template))).isEmpty();
            assertThat(written(begun).title()).isEqualTo("新");
        }

        @Test
        void itNeedsANameThatFits() {
            var id = as(writer, () -> articles.begin(text("题", "文")));

            assertThatExceptionOfType(TemplateNameMissing.class)
                    .isThrownBy(() ->
                            run(writer, () -> templates.save(id, draft(" "), Optional.empty())));
            assertThatExceptionOfType(TemplateWordsTooLong.class)
                    .isThrownBy(() ->
                            run(
                                    writer,
                                    () ->
                                            templates.save(
                                                    id, draft("名".repeat(61)), Optional.empty())));
        }

        @Test
        void aDepartmentsServesTheDepartmentAlone() {
            var home = department();
            var mine = editor("本部门", home);
            var other = editor("外部门", department());
            var id = as(mine, () -> articles.begin(text("题", "文")));
            var template = as(mine, () -> templates.save(id, draft("部门模板"), Optional.empty()));

            assertThat(as(mine, templates::list)).extracting(TemplateRow::id).contains(template);
            assertThat(as(other, templates::list))
                    .extracting(TemplateRow::id)
                    .doesNotContain(template);
            assertThat(as(other, () -> templates.find(template))).isEmpty();
            assertThatExceptionOfType(TemplateUnknown.class)
                    .isThrownBy(() -> run(other, () -> templates.begin(template)));
            assertThatExceptionOfType(TemplateUnknown.class)
                    .isThrownBy(() -> run(other, () -> templates.delete(template)));
            assertThat(as(writer, () -> templates.find(template)).orElseThrow().writable())
                    .isFalse();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> run(writer, () -> templates.delete(template)));
        }
    }

    private TemplateRow builtIn(TemplateKind kind) {
        return as(writer, templates::list).stream()
                .filter(template -> template.builtIn() && template.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private TemplateRow find(TemplateId id) {
        return as(writer, () -> templates.find(id)).orElseThrow();
    }

    /// As a person leaves it: no blank is open, the contact has a phone.
    private ArticleId begunAndFilled(TemplateKind kind) {
        var template = builtIn(kind);
        var id = as(writer, () -> templates.begin(template.id()));
        var passages = new ArrayList<Passage>();
        for (var passage : template.text().document().passages()) {
            var block =
                    passage.block() instanceof ContactCard card
                            ? new ContactCard(card.name(), "0771-5550100", "", "")
                            : new Paragraph(List.of(Text.plain("已填 " + passage.id())));
            passages.add(new Passage(passage.id(), block));
        }
        change(id, new ArticleText("题", "", "", Optional.empty(), new Document(passages)));
        return id;
    }

    private void change(ArticleId id, ArticleText text) {
        var version = as(writer, () -> articles.find(id)).orElseThrow().version();
        run(writer, () -> articles.save(id, version, text));
    }

    private ArticleText written(ArticleId id) {
        return as(writer, () -> articles.find(id)).orElseThrow().text();
    }

    private List<String> missing(ArticleId id) {
        return Completeness.missing(written(id), as(writer, () -> templates.required(id)));
    }

    private static ArticleText without(ArticleText text, String block) {
        return replaced(
                text,
                text.document().passages().stream()
                        .filter(passage -> !passage.id().value().equals(block))
                        .toList());
    }

    private static ArticleText with(
            ArticleText text, String block, city.lianbo.document.Block other) {
        return replaced(
                text,
                text.document().passages().stream()
                        .map(passage ->
                                passage.id().value().equals(block)
                                        ? new Passage(passage.id(), other)
                                        : passage)
                        .toList());
    }

    private static ArticleText replaced(ArticleText text, List<Passage> passages) {
        return new ArticleText(
                text.title(), text.digest(), text.author(), text.cover(), new Document(passages));
    }

    private static List<String> ids(Document document) {
        return document.passages().stream().map(passage -> passage.id().value()).toList();
    }

    private static TemplateDraft draft(String name, String... required) {
        return new TemplateDraft(
                TemplateKind.EVENT,
                name,
                "每周一用",
                List.of(required).stream()
                        .map(block -> new RequiredBlock(new BlockId(block), "块 " + block))
                        .toList());
    }

    private static ArticleText fact() {
        var date = new Mark.Fact(FactKind.DATE);
        List<Inline> line =
                List.of(
                        Text.plain("定于"),
                        new Text("12月", Set.of(date, Mark.Style.BOLD)),
                        new Text("6日", Set.of(date)),
                        Text.plain("举行。"));
        return new ArticleText(
                "题 " + UUID.nameUUIDFromBytes(new byte[] {1}),
                "",
                "",
                Optional.empty(),
                new Document(List.of(new Passage(new BlockId("p0"), new Paragraph(line)))));
    }
}
