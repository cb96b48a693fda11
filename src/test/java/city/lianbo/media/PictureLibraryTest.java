package city.lianbo.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.BrandKit;
import city.lianbo.account.Brands;
import city.lianbo.article.TemplateDraft;
import city.lianbo.article.TemplateKind;
import city.lianbo.article.Templates;
import city.lianbo.document.Document;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// The library: found, described, cropped, deleted where nothing uses it.
@DeskTest
@WithMockUser(roles = "COORDINATOR")
class PictureLibraryTest {

    @Autowired ApplicationContext desk;
    @Autowired Pictures pictures;

    private final String mark = UUID.randomUUID().toString().substring(24);

    private PictureInfo stored(String words, String source) {
        var content = Samples.noise("png", 20, 20, UUID.randomUUID().getMostSignificantBits());
        return pictures.store(content, "IMG_" + mark + ".png", words, source);
    }

    private List<Fingerprint> found(String words) {
        return pictures.search(new PictureFilter(words, false), 0, 50).stream()
                .map(PictureInfo::id)
                .toList();
    }

    @Test
    void findsByWordsSourceAndFileName() {
        var picture = stored("大桥" + mark, "市摄影协会" + mark);

        assertThat(found("大桥" + mark)).containsExactly(picture.id());
        assertThat(found("协会" + mark)).containsExactly(picture.id());
        assertThat(found("img_" + mark)).containsExactly(picture.id());
        assertThat(found("%" + mark)).isEmpty();
    }

    @Test
    void aPictureWithoutASourceIsToBeDescribedUntilItHasOne() {
        var picture = stored("大桥" + mark, "");
        var todo = new PictureFilter(mark, true);
        assertThat(pictures.count(todo)).isOne();

        pictures.describe(picture.id(), "大桥夜景" + mark, "本站拍摄");

        assertThat(pictures.count(todo)).isZero();
        assertThat(pictures.find(picture.id()).orElseThrow().altText()).isEqualTo("大桥夜景" + mark);
    }

    @Test
    void wordsCannotBeTakenAway() {
        var picture = stored("大桥" + mark, "");

        assertThatThrownBy(() -> pictures.describe(picture.id(), " ", "本站拍摄"))
                .isInstanceOf(PictureWithoutWords.class);
    }

    @Test
    void coversAreCutAroundTheFocalPoint() {
        var picture = stored("大桥" + mark, "");
        assertThat(pictures.find(picture.id()).orElseThrow().cropWide())
                .isEqualTo("0_0.287234_1_0.712766");

        pictures.focus(picture.id(), new FocalPoint(0.5, 0));

        assertThat(pictures.find(picture.id()).orElseThrow().cropWide()).startsWith("0_0_1_0.42");
        assertThat(pictures.find(picture.id()).orElseThrow().cropSquare()).isEqualTo("0_0_1_1");
    }

    @Test
    void thePagesOfTheLibraryComeNewestFirstAndMissNone() {
        for (int index = 0; index < 5; index++) {
            stored("分页" + mark, "");
        }
        var filter = new PictureFilter("分页" + mark, false);

        var first = pictures.search(filter, 0, 3);
        var second = pictures.search(filter, 3, 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(pictures.count(filter)).isEqualTo(5);
    }

    @Test
    void thumbnailsAreSmallAndAlwaysTheSame() {
        var content = Samples.noise("png", 900, 600, mark.hashCode());
        var picture = pictures.store(content, "big.png", "大图" + mark, "").id();

        var small = pictures.thumbnail(picture);

        assertThat(small.bytes()).hasSizeLessThan(120_000);
        assertThat(pictures.thumbnail(picture)).isEqualTo(small);
    }

    @Test
    void whatNothingUsesIsDeletedForGood() {
        var picture = stored("大桥" + mark, "").id();

        pictures.delete(picture);

        assertThat(pictures.find(picture)).isEmpty();
        assertThatThrownBy(() -> pictures.bytes(picture)).isInstanceOf(PictureMissing.class);
    }

    @Test
    void articlesAndTheirRevisionsKeepTheirPictures() {
        var city = new TestCity(desk);
        var cover = city.article().cover().orElseThrow();

        assertThat(pictures.uses(cover))
                .extracting(PictureUse.Place::kind)
                .containsOnly("media.use.article");
        assertThatThrownBy(() -> pictures.delete(cover)).isInstanceOf(PictureInUse.class);
    }

    @Test
    void templatesKeepTheirPictures() {
        var city = new TestCity(desk);
        var revision = city.article();
        var draft = new TemplateDraft(TemplateKind.NOTICE, "周报" + mark, "", List.of());

        Acting.call(
                city.coordinator,
                () ->
                        desk.getBean(Templates.class)
                                .save(revision.article(), draft, Optional.empty()));

        assertThat(pictures.uses(revision.cover().orElseThrow()))
                .extracting(PictureUse.Place::kind)
                .containsExactlyInAnyOrder("media.use.article", "media.use.template");
    }

    @Test
    void brandKitsKeepTheirPictures() {
        var city = new TestCity(desk);
        var account = city.accounts(1).getFirst();
        var picture = stored("二维码" + mark, "").id();
        var kit =
                new BrandKit(
                        "",
                        "",
                        "",
                        Document.EMPTY,
                        Document.EMPTY,
                        "",
                        Optional.empty(),
                        Optional.of(picture),
                        List.of());

        Acting.as(city.coordinator, () -> desk.getBean(Brands.class).change(account, 0, kit));

        assertThat(pictures.uses(picture))
                .extracting(PictureUse.Place::path)
                .containsExactly("accounts/" + account);
        assertThatThrownBy(() -> pictures.delete(picture)).isInstanceOf(PictureInUse.class);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void auditorsLookAndChangeNothing() {
        var any = Fingerprint.of("any");

        assertThat(pictures.count(PictureFilter.ALL)).isNotNegative();
        assertThatThrownBy(() -> pictures.describe(any, "x", "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pictures.focus(any, FocalPoint.CENTRE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pictures.delete(any)).isInstanceOf(AccessDeniedException.class);
    }
}
