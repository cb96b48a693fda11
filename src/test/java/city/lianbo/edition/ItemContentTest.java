package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemContentTest {

    private static final Cover COVER = new Cover.Picture(Fingerprint.of("cover"));

    private static final ItemContent CONTENT =
            new ItemContent(
                    "台风蓝色预警", "临江发布", "", "<p>请减少外出</p>", "", COVER, "0_0_1_1", "", true, false);

    @Test
    void sealIsFixedForEver() {
        // Computed apart from this program, as docs/seal.md describes. If this changes, every
        // approval ever given would stop to match: give the form another version instead.
        assertThat(CONTENT.seal().hex())
                .isEqualTo("064ee170355bd171d91fa8ca5ea7933cf5b47da0416547a85f8b1cf32719a1c7");
    }

    @Test
    void everyFieldMovesTheSeal() {
        var others =
                List.of(
                        with("台风蓝色预警 ", "临江发布", "", "<p>请减少外出</p>", ""),
                        with("台风蓝色预警", "临江", "", "<p>请减少外出</p>", ""),
                        with("台风蓝色预警", "临江发布", "x", "<p>请减少外出</p>", ""),
                        with("台风蓝色预警", "临江发布", "", "<p>请减少外出。</p>", ""),
                        with("台风蓝色预警", "临江发布", "", "<p>请减少外出</p>", "https://a.example"),
                        flags("0_0_1_1", "", true, true),
                        flags("0_0_1_1", "", false, false),
                        flags("0_0_1_1", "0_0_1_1", true, false),
                        flags("", "", true, false),
                        new ItemContent(
                                "台风蓝色预警",
                                "临江发布",
                                "",
                                "<p>请减少外出</p>",
                                "",
                                new Cover.Picture(Fingerprint.of("other")),
                                "0_0_1_1",
                                "",
                                true,
                                false));

        assertThat(others.stream().map(ItemContent::seal))
                .doesNotHaveDuplicates()
                .doesNotContain(CONTENT.seal());
    }

    @Test
    void equalContentHasEqualSeals() {
        assertThat(flags("0_0_1_1", "", true, false).seal()).isEqualTo(CONTENT.seal());
    }

    private static ItemContent with(
            String title, String author, String digest, String html, String source) {
        return new ItemContent(
                title, author, digest, html, source, COVER, "0_0_1_1", "", true, false);
    }

    private static ItemContent flags(
            String wide, String square, boolean openComment, boolean onlyFans) {
        return new ItemContent(
                "台风蓝色预警",
                "临江发布",
                "",
                "<p>请减少外出</p>",
                "",
                COVER,
                wide,
                square,
                openComment,
                onlyFans);
    }
}
