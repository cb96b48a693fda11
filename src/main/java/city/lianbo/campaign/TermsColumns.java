package city.lianbo.campaign;

import city.lianbo.edition.Channel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// A wave's terms in its row.
@Embeddable
class TermsColumns {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String audience;
    private boolean ignoreReprint;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TermsColumns() {}

    TermsColumns(WaveTerms terms) {
        this.channel = terms.channel();
        switch (terms) {
            case WaveTerms.MassSend(var whom, boolean reprint) -> {
                this.audience = whom.text();
                this.ignoreReprint = reprint;
            }
            case WaveTerms.Publish _, WaveTerms.DraftOnly _ -> {
                this.audience = null;
                this.ignoreReprint = false;
            }
        }
    }

    WaveTerms read() {
        return read(channel, audience, ignoreReprint);
    }

    /// Refuses a mass send without an audience.
    static WaveTerms read(Channel channel, @Nullable String audience, boolean ignoreReprint) {
        return switch (channel) {
            case MASS_SEND -> {
                if (audience == null) {
                    throw new IllegalArgumentException("A mass send without an audience");
                }
                yield new WaveTerms.MassSend(WaveAudience.parse(audience), ignoreReprint);
            }
            case PUBLISH -> new WaveTerms.Publish();
            case DRAFT_ONLY -> new WaveTerms.DraftOnly();
        };
    }
}
