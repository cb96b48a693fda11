package city.lianbo.article.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleRow;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = ArticleListView.class)
@WithMockUser(roles = {"COORDINATOR", "REVIEWER"})
class ImportViewsTest extends SpringBrowserlessTest {

    private static final Actor WRITER = person(Role.COORDINATOR);
    private static final Actor READER = person(Role.REVIEWER);

    @Autowired Articles articles;
    @Autowired Pictures pictures;

    @Test
    void aFileReplacesTheText() {
        var id = article("旧题", "旧文");
        var view = open(WRITER, id);
        var dialog = bring(view);

        arrive(dialog, "a.md", "# 新题\n\n新文\n");
        assertThat(dialog.getElement().getTextRecursively()).contains("1 段", "全部内容都已导入");
        run(() -> test(dialog.take).click());

        assertThat(view.form.title.getValue()).isEqualTo("新题");
        assertThat(stored(id).text().title()).isEqualTo("新题");
        assertThat(text(id)).isEqualTo("新文");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void aFileGoesBehindTheTextWithItsTitleAsAHeading() {
        var id = article("旧题", "旧文");
        var view = open(WRITER, id);
        var dialog = bring(view);

        arrive(dialog, "a.md", "# 新题\n\n新文\n");
        run(() -> test(dialog.append).click());

        assertThat(stored(id).text().title()).isEqualTo("旧题");
        assertThat(text(id)).isEqualTo("旧文\n新题\n新文");
    }

    @Test
    void theSameFileMayComeTwice() {
        var id = article("题", "文");
        var view = open(WRITER, id);
        for (int time = 0; time < 2; time++) {
            var dialog = bring(view);
            arrive(dialog, "a.md", "同一段\n");
            run(() -> test(dialog.append).click());
        }

        assertThat(text(id)).isEqualTo("文\n同一段\n同一段");
    }

    @Test
    void whatWasLostAndWhereIsSaid() {
        var dialog = bring(open(WRITER, article("题", "文")));

        arrive(
                dialog,
                "a.html",
                "<p>第一段</p><img src='https://example.com/a.png'><p>H<sub>2</sub>O</p>");

        assertThat(dialog.found.getElement().getTextRecursively())
                .contains("没有导入的", "有 1 张图片不在文件里", "“第一段”")
                .contains("有变化的", "上标、下标变成了普通文字（1 处）");
    }

    @Test
    void picturesAreShownBeforeAndTakenIntoTheLibraryAfterwards() {
        var id = article("题", "");
        var view = open(WRITER, id);
        var dialog = bring(view);

        arrive(dialog, "a.html", "<p>图</p><img alt='码头' src='" + data("bmp", Color.CYAN) + "'>");
        assertThat(find(IFrame.class, dialog).single().getElement().getAttribute("srcdoc"))
                .contains("data:image/bmp;base64,");
        run(() -> test(dialog.take).click());

        var picture = onlyPicture(id);
        assertThat(picture.alternative()).isEqualTo("码头");
        var stored = pictures.find(picture.picture()).orElseThrow();
        assertThat(stored.contentType()).isEqualTo("image/png");
        assertThat(stored.altText()).isEqualTo("码头");
        assertThat(notices()).contains("有 1 张图片已转换");
    }

    @Test
    void aPictureWithoutWordsIsMarkedAsToBeDescribed() {
        var id = article("题", "");
        var dialog = bring(open(WRITER, id));

        arrive(dialog, "a.html", "<p>图</p><img src='" + data("png", Color.PINK) + "'>");
        run(() -> test(dialog.take).click());

        assertThat(onlyPicture(id).alternative()).isEqualTo("〔图片说明待补充〕");
    }

    @Test
    void aBrokenPictureIsNamedAndLeftOut() {
        var id = article("题", "");
        var dialog = bring(open(WRITER, id));
        var broken = "data:image/png;base64," + base64(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13});

        arrive(dialog, "a.html", "<p>图</p><img alt='坏' src='" + broken + "'>");
        run(() -> test(dialog.take).click());

        assertThat(Documents.pictures(stored(id).text().document())).isEmpty();
        assertThat(text(id)).isEqualTo("图");
        assertThat(notices()).contains("1.png");
    }

    @Test
    void aRefusedFileIsExplainedAndAnotherMayFollow() {
        var dialog = bring(open(WRITER, article("题", "文")));

        arrive(dialog, "报告.docx", "%PDF-1.7");
        assertThat(dialog.refusal.isVisible()).isTrue();
        assertThat(dialog.refusal.getElement().getTextRecursively()).contains("“报告.docx”不是可以导入的文件");
        assertThat(dialog.take.isEnabled()).isFalse();

        arrive(dialog, "a.md", "好的\n");
        assertThat(dialog.refusal.isVisible()).isFalse();
        assertThat(dialog.take.isEnabled()).isTrue();
    }

    @Test
    void whileAFileIsReadThatIsShown() {
        var dialog = bring(open(WRITER, article("题", "文")));

        run(() -> dialog.reading("大文件.docx"));

        assertThat(find(ProgressBar.class, dialog).single().isIndeterminate()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("正在读取“大文件.docx”");
    }

    @Test
    void anArticleBeginsWithAFile() {
        as(WRITER, () -> navigate(ArticleListView.class));
        run(() -> test(find(Button.class).withText("导入文件…").single()).click());
        var dialog = find(ImportDialog.class).single();
        assertThat(dialog.append.isVisible()).isFalse();

        arrive(dialog, "a.md", "# 公交新线\n\n12路改线。\n");
        run(() -> test(dialog.take).click());

        assertThat(getCurrentView())
                .isInstanceOfSatisfying(
                        ArticleEditorView.class,
                        view -> assertThat(view.form.title.getValue()).isEqualTo("公交新线"));
    }

    @Test
    void readersImportNothing() {
        var view = open(READER, article("题", "文"));
        assertThat(view.bring.isVisible()).isFalse();

        as(READER, () -> navigate(ArticleListView.class));
        assertThat(find(Button.class).withText("导入文件…").all()).isEmpty();
    }

    private ImportDialog bring(ArticleEditorView view) {
        run(() -> test(view.bring).click());
        return find(ImportDialog.class).single();
    }

    private void arrive(ImportDialog dialog, String name, String content) {
        run(() -> dialog.arrived(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private String notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private Picture onlyPicture(ArticleId id) {
        return stored(id).text().document().passages().stream()
                .map(Passage::block)
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ArticleEditorView open(Actor actor, ArticleId id) {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        return as(actor, () -> navigate(ArticleEditorView.class, Map.of("article", id.toString())));
    }

    private ArticleId article(String title, String body) {
        var document =
                body.isEmpty()
                        ? Document.EMPTY
                        : new Document(
                                List.of(
                                        new Passage(
                                                new BlockId("p"),
                                                new Paragraph(List.of(Text.plain(body))))));
        return as(
                WRITER,
                () -> articles.begin(new ArticleText(title, "", "", Optional.empty(), document)));
    }

    private ArticleRow stored(ArticleId id) {
        return as(WRITER, () -> articles.find(id)).orElseThrow();
    }

    private String text(ArticleId id) {
        return Documents.plainText(stored(id).text().document());
    }

    private static String data(String format, Color colour) {
        var image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour.getRGB());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/%s;base64,%s".formatted(format, base64(bytes.toByteArray()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Actor person(Role role) {
        var id = new PersonId(UUID.randomUUID());
        return new Actor(Optional.of(id), "某人", Optional.empty(), Set.of(role));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.call(actor, work::get);
    }

    private static void run(Runnable work) {
        Acting.as(WRITER, work);
    }
}
