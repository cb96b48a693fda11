package city.lianbo.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableTextTest {

    @Test
    void givesOneLinePerParagraph() {
        var html = "<section><h2>标题</h2><p>一<strong>二</strong></p><p>三<br>四</p></section>";

        assertThat(ReadableText.of(html)).containsExactly("标题", "一二", "三", "四");
    }

    @Test
    void exchangedPicturesAndLinksAreReadable() {
        var picture = "<p><img src=\"lianbo-picture:%s\" alt=\"路线\"></p>";

        assertThat(ReadableText.of(picture.formatted("a".repeat(64))))
                .isNotEqualTo(ReadableText.of(picture.formatted("b".repeat(64))));
        assertThat(ReadableText.of("<p><a href=\"https://a.example\">看</a></p>"))
                .isNotEqualTo(ReadableText.of("<p><a href=\"https://b.example\">看</a></p>"));
    }
}
