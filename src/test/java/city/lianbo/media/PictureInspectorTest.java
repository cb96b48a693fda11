package city.lianbo.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureInspectorTest {

    private final PictureInspector inspector = new PictureInspector(new MediaSettings(40, 10, 2));

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "gif,image/gif"})
    void tellsTheKindByTheContent(String format, String contentType) {
        var info = inspect(Samples.drawn(format, 320, 200, 210), "without-ending");

        assertThat(info.contentType()).isEqualTo(contentType);
        assertThat(info.width()).isEqualTo(320);
        assertThat(info.height()).isEqualTo(200);
    }

    @Test
    void refusesATextFileCalledPng() {
        var text = "这不是图片".getBytes(UTF_8);

        assertThatThrownBy(() -> inspect(text, "海报.png"))
                .isInstanceOfSatisfying(
                        NotAPicture.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("海报.png"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> inspect(new byte[0], "空.jpg")).isInstanceOf(NotAPicture.class);
    }

    @Test
    void refusesFortyThousandByFortyThousandPixelsByTheHeader() {
        var bomb = Samples.pngHeaderOnly(40_000, 40_000);

        assertThatThrownBy(() -> inspect(bomb, "地图.png"))
                .isInstanceOfSatisfying(
                        PictureTooManyPixels.class,
                        refusal ->
                                assertThat(refusal.arguments())
                                        .containsExactly("地图.png", 40_000L, 40_000L, 40));
    }

    @Test
    void refusesMoreBytesThanWeChatTakes() {
        var heavy = Arrays.copyOf(Samples.drawn("png", 10, 10, 0), 10_000_001);

        assertThatThrownBy(() -> inspect(heavy, "大图.png")).isInstanceOf(PictureTooHeavy.class);
    }

    @Test
    void refusesAPictureCutShort() {
        var whole = Samples.noise("png", 200, 200);
        var half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> inspect(half, "断.png")).isInstanceOf(PictureBroken.class);
    }

    @Test
    void refusesASignatureWithNothingBehindIt() {
        var signature = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

        assertThatThrownBy(() -> inspect(signature, "空.jpg")).isInstanceOf(PictureBroken.class);
    }

    private PictureInfo inspect(byte[] content, String name) {
        return inspector.inspect(content, name, "替代文字", "");
    }
}
