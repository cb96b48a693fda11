package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneHtmlTest {

    private static final Fingerprint PICTURE = Fingerprint.of("picture");

    @Test
    void showsPicturesFromTheLibrary() {
        var html = article("<img src=\"lianbo-picture:" + PICTURE + "\">");

        assertThat(html).contains("<img src=\"media/" + PICTURE + "\">");
    }

    @Test
    void leavesTheRestOfTheTextByteForByte() {
        var body = "<p style=\"color:#23272e\">今夜 &amp; 明天</p>";

        assertThat(article(body)).contains(body);
    }

    @Test
    void takesFieldsAsTextNotAsHtml() {
        assertThat(article("")).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(PhoneHtml.card(page(""), false))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void showsTheCoverOnTheCard() {
        assertThat(PhoneHtml.card(page(""), false)).contains("url(media/" + PICTURE + ")");
    }

    private static String article(String html) {
        return PhoneHtml.article(page(html), html, false);
    }

    private static PhonePage page(String html) {
        return new PhonePage("临江发布", "标题<script>", "气象局", "摘要<script>", Optional.of(PICTURE), html);
    }
}
