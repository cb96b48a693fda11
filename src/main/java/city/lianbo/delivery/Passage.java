package city.lianbo.delivery;

import city.lianbo.edition.Channel;
import city.lianbo.wechat.Audience;
import org.jspecify.annotations.Nullable;

/// By which channel a delivery travels. Only a mass send has an audience, and it always has one.
sealed interface Passage {

    /// Pushed to followers.
    record MassSend(Audience audience, boolean ignoreReprint) implements Passage {}

    /// A link, nobody is told.
    record Publication() implements Passage {}

    /// The draft waits in the account's draft box; a person presses the button at WeChat.
    record DraftOnly() implements Passage {}

    /// From the columns of a row. Refuses a mass send whose audience is missing or unreadable: no
    /// row comes to mean everybody for want of a word.
    static Passage read(Channel channel, @Nullable String audience, boolean ignoreReprint) {
        return switch (channel) {
            case MASS_SEND -> new MassSend(audience(audience), ignoreReprint);
            case PUBLISH -> new Publication();
            case DRAFT_ONLY -> new DraftOnly();
        };
    }

    private static Audience audience(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("A mass send without an audience");
        }
        return switch (city.lianbo.edition.Audience.parse(text)) {
            case city.lianbo.edition.Audience.AllFollowers() -> new Audience.AllFollowers();
            case city.lianbo.edition.Audience.Tagged(int tag) -> new Audience.Tagged(tag);
            case city.lianbo.edition.Audience.Nobody() ->
                    throw new IllegalArgumentException("A mass send to nobody");
        };
    }

    default Channel channel() {
        return switch (this) {
            case MassSend _ -> Channel.MASS_SEND;
            case Publication _ -> Channel.PUBLISH;
            case DraftOnly _ -> Channel.DRAFT_ONLY;
        };
    }
}
