package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    /// Whichever links come: what leaves is the sealed text with addresses in it, and what was sealed
    /// for the others.
    @Property(tries = 300)
    void whateverLinksComeOnlyAddressesAreExchanged(
            @ForAll("linked") Linked linked, @ForAll Set<@IntRange(max = 8) Integer> known) {
        var links = new HashMap<String, String>();
        for (var slot : linked.slots) {
            if (known.contains(links.size())) {
                links.put(slot, "https://mp.weixin.qq.com/s/" + slot + "?a=1&b=2");
            }
        }

        var bound = Binding.bind(linked.item(), Map.of(), links);

        var urls = new HashMap<String, String>();
        links.forEach((slot, url) -> urls.put(Binding.placeholder(slot), url));
        var expected = linked.html;
        for (var slot : linked.slots) {
            if (!links.containsKey(slot)) {
                expected = Binding.withoutLink(expected, slot);
            }
        }
        assertThat(Binding.unbind(bound.html(), urls)).isEqualTo(expected);
        assertThat(bound.html()).doesNotContain("lianbo-slot:");
        assertThat(bound.html().length())
                .isLessThanOrEqualTo(Binding.longest(linked.template).length());
    }

    @Provide
    Arbitrary<Linked> linked() {
        var words = Arbitraries.strings().withChars("中文<>&\" :$\\").ofMaxLength(12);
        var names = words.filter(name -> !name.isBlank()).list().ofMaxSize(8);
        return Combinators.combine(words, words, names).as(BindingProperties::linked);
    }

    private static Linked linked(String label, String otherwise, List<String> names) {
        var blocks = new ArrayList<Passage>();
        for (var kind : Block.LinkSlot.SlotKind.values()) {
            var slot = new Block.LinkSlot("slot", kind, label.strip(), otherwise.strip());
            blocks.add(new Passage(new BlockId("b" + blocks.size()), slot));
        }
        var template = WeChatHtml.render(new Document(blocks), Themes.standard());
        var list = new LinkedHashMap<String, String>();
        for (int index = 0; index < names.size(); index++) {
            list.put(SlotKind.also(new AccountId(new UUID(index, index + 1))), names.get(index));
        }
        var html = template.withList(list);
        return new Linked(template.html(), html.html(), List.copyOf(html.slots()));
    }

    record Linked(String template, String html, List<String> slots) {

        SealedItem item() {
            var seal = Fingerprint.of(html);
            return new SealedItem(
                    seal,
                    "t",
                    "",
                    "",
                    html,
                    "",
                    new Cover.Picture(seal),
                    "",
                    "",
                    false,
                    false,
                    Set.of(),
                    seal,
                    false);
        }
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
