package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.edition.Channel;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/// Whom a wave is for, written and read; and how alike two texts are.
class TermsProperties {

    @Property
    void nothingButTheWordAllMeansEverybody(@ForAll String word) {
        try {
            if (WaveAudience.parse(word) instanceof WaveAudience.AllFollowers) {
                assertThat(word).isEqualTo("all");
            }
        } catch (IllegalArgumentException _) {
            assertThat(word).isNotEqualTo("all");
        }
    }

    @Property
    void aTagNamedAllIsStillATag(@ForAll @StringLength(min = 1, max = 60) String name) {
        if (!name.isBlank()) {
            var tag = new WaveAudience.TagNamed(name);

            assertThat(WaveAudience.parse(tag.text())).isEqualTo(tag);
        }
        assertThat(WaveAudience.parse("tag:all")).isEqualTo(new WaveAudience.TagNamed("all"));
    }

    @Example
    void aMassSendWithoutAnAudienceIsNoTerms() {
        assertThatThrownBy(() -> TermsColumns.read(Channel.MASS_SEND, null, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aTextIsLikeItself(@ForAll @StringLength(min = 5, max = 400) String text) {
        var likeness = Likeness.of(text);

        assertThat(likeness.to(likeness)).isEqualTo(likeness.isTooShort() ? 0.0 : 1.0);
    }

    @Property
    void likenessHasNoDirection(@ForAll String one, @ForAll String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other)))
                .isEqualTo(Likeness.of(other).to(Likeness.of(one)))
                .isBetween(0.0, 1.0);
    }

    @Example
    void aChangedGreetingStaysAlikeAndAnotherSubjectDoesNot() {
        var text = "今年第 12 号台风今晚二十二时前后在临江沿海登陆，请市民减少外出，关好门窗。".repeat(4);
        var same = Likeness.of("这里是交通局。" + text);

        assertThat(same.to(Likeness.of(text))).isGreaterThan(ReprintForecast.ALIKE);
        assertThat(same.to(Likeness.of("春节期间地铁末班车延长一小时，首班车时间不变，详见公告。"))).isLessThan(0.1);
    }
}
