package city.lianbo.wechat.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.wechat.http.Wire.ByMedia;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleanTextProperties {

    /// A backslash and a `u` that no other backslash makes harmless.
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u");

    private final Json json = new Json();

    @Property
    void noTextOfAnyKindNeedsAUnicodeEscape(@ForAll("anything") String text) {
        var clean = CleanText.of(text);

        var written = new String(json.write(new ByMedia(clean)).content(), UTF_8);

        assertThat(ESCAPE.matcher(written).find()).isFalse();
        assertThat(json.read(written.getBytes(UTF_8)))
                .hasValueSatisfying(
                        read -> assertThat(read.get("media_id").asString()).isEqualTo(clean));
    }

    @Property
    void whatIsCleanStaysAsItIs(@ForAll("anything") String text) {
        var clean = CleanText.of(text);

        assertThat(CleanText.of(clean)).isEqualTo(clean);
    }

    @Property
    void nothingThatPeopleReadIsLost(@ForAll("readable") String text) {
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    /// Any UTF-16 units in any order, halves of pairs and controls among them.
    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars(
                                '\\', 'u', '"', '\0', '\n', '\uD83C', '\uDF00', '\u2028', '\u2029')
                        .ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> readable() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fff')
                .withCharRange(' ', '~')
                .withChars('\n', '\t', '，', '“', '”')
                .ofMaxLength(40);
    }
}
