package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.List;

/// What sealing an edition now would give; nothing is written by making one.
record Sealing(Fingerprint seal, List<SealingItem> items) {

    static final String FORM = "lianbo-edition-1";

    static Fingerprint seal(
            AccountId account,
            Channel channel,
            Audience audience,
            boolean ignoreReprint,
            List<Fingerprint> items) {
        var canon =
                Canon.form(FORM)
                        .field("account", account.toString())
                        .field("channel", channel.name())
                        .field("audience", audience.text())
                        .field("send-ignore-reprint", ignoreReprint);
        items.forEach(item -> canon.field("item", item.hex()));
        return canon.seal();
    }
}
