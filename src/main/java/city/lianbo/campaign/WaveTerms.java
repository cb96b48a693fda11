package city.lianbo.campaign;

import city.lianbo.edition.Channel;

/// How a wave reaches readers, as somebody chose it. There is no wave without terms and no terms by
/// default; only a mass send has an audience.
public sealed interface WaveTerms {

    /// 群发.
    ///
    /// @param ignoreReprint go out as a reprint where WeChat finds the text to be another's original
    record MassSend(WaveAudience audience, boolean ignoreReprint) implements WaveTerms {}

    /// 发布: a link, nobody is told.
    record Publish() implements WaveTerms {}

    /// The draft is placed; a person presses the button at WeChat.
    record DraftOnly() implements WaveTerms {}

    default Channel channel() {
        return switch (this) {
            case MassSend _ -> Channel.MASS_SEND;
            case Publish _ -> Channel.PUBLISH;
            case DraftOnly _ -> Channel.DRAFT_ONLY;
        };
    }

    /// A mass send to all followers that stops where WeChat takes it for a reprint.
    static WaveTerms pushToAll() {
        return new MassSend(new WaveAudience.AllFollowers(), false);
    }
}
