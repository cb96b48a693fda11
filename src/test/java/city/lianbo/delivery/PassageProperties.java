package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.edition.Channel;
import city.lianbo.wechat.Audience;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whom a mass send reaches is read from one word, and no other word means everybody.
class PassageProperties {

    @Example
    void aMassSendWithoutAnAudienceIsRefused() {
        assertThatThrownBy(() -> Passage.read(Channel.MASS_SEND, null, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passage.read(Channel.MASS_SEND, "none", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nothingButTheWordAllMeansEverybody(@ForAll String word) {
        try {
            if (Passage.read(Channel.MASS_SEND, word, false)
                    instanceof Passage.MassSend(Audience.AllFollowers(), _)) {
                assertThat(word).isEqualTo("all");
            }
        } catch (IllegalArgumentException _) {
            assertThat(word).isNotEqualTo("all");
        }
    }

    @Property
    void aTagStaysThatTag(@ForAll int number) {
        var word = "tag:" + number;
        if (number < 0 || number > 999_999_999) {
            assertThatThrownBy(() -> Passage.read(Channel.MASS_SEND, word, false))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(Passage.read(Channel.MASS_SEND, word, false))
                    .isEqualTo(new Passage.MassSend(new Audience.Tagged(number), false));
        }
    }

    @Example
    void whatIsNotPushedHasNoAudience() {
        assertThat(Passage.read(Channel.PUBLISH, null, false)).isEqualTo(new Passage.Publication());
        assertThat(Passage.read(Channel.DRAFT_ONLY, null, false))
                .isEqualTo(new Passage.DraftOnly());
    }
}
