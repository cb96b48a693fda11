package city.lianbo.campaign.ui;

import city.lianbo.campaign.WaveAudience;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.edition.Channel;
import com.vaadin.flow.component.Component;

/// Says how a wave or a delivery reaches readers.
final class TermsWords {

    private TermsWords() {}

    /// @param translator whose language is used
    static String of(WaveTerms terms, Component translator) {
        var channel = translator.getTranslation("campaign.channel." + terms.channel());
        return switch (terms) {
            case WaveTerms.MassSend(WaveAudience.AllFollowers(), _) ->
                    translator.getTranslation("campaign.terms.to-all", channel);
            case WaveTerms.MassSend(WaveAudience.TagNamed(var tag), _) ->
                    translator.getTranslation("campaign.terms.to-tag", channel, tag);
            case WaveTerms.Publish _, WaveTerms.DraftOnly _ -> channel;
        };
    }

    /// An account's name, with the channel where it is not the usual one.
    static String with(String name, Channel channel, Component translator) {
        return switch (channel) {
            case MASS_SEND -> name;
            case PUBLISH, DRAFT_ONLY ->
                    name + " · " + translator.getTranslation("campaign.channel." + channel);
        };
    }
}
