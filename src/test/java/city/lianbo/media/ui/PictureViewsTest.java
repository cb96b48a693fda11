package city.lianbo.media.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.media.FocalPoint;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = PicturesView.class)
@WithMockUser(roles = "COORDINATOR")
class PictureViewsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext desk;
    @Autowired Pictures pictures;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void findsPicturesAndComesBackToWhatWasLookedFor() throws IOException {
        var picture = stored("大桥" + mark);
        stored("码头" + mark);
        var view = navigate(PicturesView.class);

        test(view.words).setValue("大桥" + mark);

        assertThat(tiles()).isOne();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("pictures/" + picture.id().hex());
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("words=");
    }

    @Test
    void pagesComeFromTheDatabase() throws IOException {
        for (int index = 0; index < 50; index++) {
            stored("分页" + mark);
        }
        UI.getCurrent()
                .navigate(PicturesView.class, QueryParameters.simple(Map.of("words", "分页" + mark)));
        var first = find(PicturesView.class).single();
        int onFirst = tiles();
        boolean earlier = first.earlier.isEnabled();

        test(first.later).click();

        assertThat(onFirst).isEqualTo(48);
        assertThat(earlier).isFalse();
        assertThat(tiles()).isEqualTo(2);
        assertThat(find(PicturesView.class).single().later.isEnabled()).isFalse();
    }

    @Test
    void listsWhatIsStillToBeDescribedUntilItIs() throws IOException {
        var picture = stored("大桥" + mark);
        navigate("pictures/" + picture.id().hex(), PictureView.class);
        var view = find(PictureView.class).single();
        test(find(Button.class).withId("save-words").single()).click();
        boolean asked = view.source.isInvalid();

        test(view.source).setValue("本站拍摄");
        test(find(Button.class).withId("save-words").single()).click();

        assertThat(asked).isTrue();
        assertThat(pictures.find(picture.id()).orElseThrow().toDescribe()).isFalse();
    }

    @Test
    void movingTheFocalPointMovesBothCrops() throws IOException {
        var picture = stored("大桥" + mark);
        navigate("pictures/" + picture.id().hex(), PictureView.class);
        var field = find(FocusField.class).single();

        ComponentUtil.fireEvent(field, new FocusField.Moved(field, true, 0.5, 1.7));

        assertThat(pictures.find(picture.id()).orElseThrow().focus())
                .isEqualTo(new FocalPoint(0.5, 1));
        assertThat(
                        find(Image.class)
                                .withClassName("crop-wide")
                                .single()
                                .getStyle()
                                .get("object-position"))
                .isEqualTo("50% 100%");
    }

    @Test
    void tellsWhoUsesAPictureAndOffersToDeleteOnlyWhatNobodyUses() throws IOException {
        var cover = new TestCity(desk).article().cover().orElseThrow();
        navigate("pictures/" + cover.hex(), PictureView.class);
        boolean mayDeleteUsed = find(Button.class).withId("delete-picture").exists();
        int uses = find(ListItem.class).all().size();
        var unused = stored("多余" + mark);

        navigate("pictures/" + unused.id().hex(), PictureView.class);
        test(find(Button.class).withId("delete-picture").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(mayDeleteUsed).isFalse();
        assertThat(uses).isPositive();
        assertThat(pictures.find(unused.id())).isEmpty();
        assertThat(find(PicturesView.class).exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void whoOnlyReadsIsOfferedNothing() {
        navigate(PicturesView.class);

        assertThat(find(Button.class).withId("add-picture").exists()).isFalse();
    }

    @Test
    void explainsThatAPictureIsUnknown() {
        navigate("pictures/nonsense", PictureView.class);

        assertThat(find(PictureView.class).single().getElement().getTextRecursively())
                .contains("找不到这张图片");
    }

    private int tiles() {
        return find(ListItem.class).all().size();
    }

    private PictureInfo stored(String words) throws IOException {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, UUID.randomUUID().hashCode());
        picture.setRGB(2, 2, UUID.randomUUID().hashCode());
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return pictures.store(out.toByteArray(), "图.png", words, "");
    }
}
