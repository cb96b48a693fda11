package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SealProperties {

    @Property(tries = 500)
    void differentTextsNeverShareACanonicalForm(
            @ForAll("texts") List<String> one, @ForAll("texts") List<String> other) {
        Assume.that(!one.equals(other));

        assertThat(form(one)).isNotEqualTo(form(other));
    }

    @Property(tries = 200)
    void equalTextsAlwaysShareIt(@ForAll("texts") List<String> texts) {
        assertThat(form(List.copyOf(texts))).isEqualTo(form(texts));
    }

    /// Few letters, among them those of the form itself, so that the two often nearly meet.
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings().withChars("1:\nx中").ofMaxLength(6).list().ofMaxSize(4);
    }

    private static String form(List<String> texts) {
        var canon = Canon.form("test-1");
        texts.forEach(text -> canon.field("x", text));
        return new String(canon.toBytes(), StandardCharsets.UTF_8);
    }
}
