package city.lianbo.media.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.media.NotAPicture;
import city.lianbo.media.PictureInfo;
import city.lianbo.media.Pictures;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = PicturePicker.class)
@WithMockUser(roles = "EDITOR")
class PicturePickerTest extends SpringBrowserlessTest {

    @Autowired Pictures pictures;

    private final List<PictureInfo> chosen = new ArrayList<>();

    @Test
    void refusesATextFileAsSoonAsItArrives() {
        var picker = PicturePicker.open(pictures, chosen::add);

        assertThatThrownBy(() -> picker.arrived("海报.png", "这不是图片".getBytes(UTF_8)))
                .isInstanceOf(NotAPicture.class);

        assertThat(picker.use.isEnabled()).isFalse();
    }

    @Test
    void givesAnUploadedPictureOnlyWithWords() throws IOException {
        var picker = PicturePicker.open(pictures, chosen::add);
        picker.arrived("桥.png", picture());
        assertThat(picker.use.isEnabled()).isFalse();

        test(words()).setValue("临江大桥");
        picker.use.click();

        assertThat(chosen).extracting(PictureInfo::altText).containsExactly("临江大桥");
        assertThat(pictures.find(chosen.getFirst().id())).isPresent();
        assertThat(picker.isOpened()).isFalse();
    }

    @Test
    void givesAPictureOfTheLibraryWithItsWords() throws IOException {
        var words = "大桥 " + UUID.randomUUID();
        var known = pictures.store(picture(), "桥.png", words, "");
        var picker = PicturePicker.open(pictures, chosen::add);

        var tile =
                find(NativeButton.class).all().stream()
                        .filter(button -> button.getTitle().filter(words::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        test(tile).click();
        picker.use.click();

        assertThat(chosen).containsExactly(known);
    }

    private TextField words() {
        return find(TextField.class).withPropertyValue(TextField::getLabel, "替代文字").single();
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, UUID.randomUUID().hashCode());
        picture.setRGB(2, 2, UUID.randomUUID().hashCode());
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
