package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.Fingerprint;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BindingProperties {

    @Property(tries = 500)
    void unbindingWhatWasBoundGivesTheSealedBytes(@ForAll("sealed") Sealed sealed) {
        var bound = Binding.bind(sealed.html, sealed.urls);

        assertThat(Binding.unbind(bound, sealed.urls)).isEqualTo(sealed.html);
        assertThat(bound).doesNotContain("lianbo-picture:");
        assertThat(Binding.pictures(bound)).isEmpty();
    }

    @Property(tries = 500)
    void whatIsBoundIsNeverLongerThanWhatWasCounted(@ForAll("sealed") Sealed sealed) {
        var bound = Binding.bind(sealed.html, sealed.urls);

        assertThat(bound.length()).isLessThanOrEqualTo(Binding.longest(sealed.html).length());
    }

    @Provide
    Arbitrary<Sealed> sealed() {
        var text = Arbitraries.strings().withChars("中文<>&/p \"=:$\\").ofMaxLength(30);
        var picture = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        text.list().ofSize(9),
                        picture.list().ofMaxSize(8),
                        Arbitraries.strings().withChars("ab?&=1$").ofMaxLength(20))
                .as(BindingProperties::build);
    }

    private static Sealed build(List<String> texts, List<Integer> pictures, String tail) {
        var html = new StringBuilder(texts.getFirst());
        var urls = new HashMap<String, String>();
        for (int index = 0; index < pictures.size(); index++) {
            var number = pictures.get(index);
            var placeholder = Binding.placeholder(Fingerprint.of("picture " + number));
            html.append("<img src=\"").append(placeholder).append("\">");
            html.append(texts.get(index + 1));
            urls.put(placeholder, "https://mmbiz.qpic.cn/" + "1".repeat(number + 1) + tail);
        }
        return new Sealed(html.toString(), urls);
    }

    record Sealed(String html, HashMap<String, String> urls) {}
}
