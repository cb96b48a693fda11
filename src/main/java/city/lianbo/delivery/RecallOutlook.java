package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.util.List;
import java.util.Optional;

/// What recalling a delivery would mean, before anybody asks for it; [#consequences] says it for
/// people.
///
/// @param pushed whether followers got a card for it; else it was only published
/// @param titles of the items, in order
/// @param deletionsToday how many deletions the desk made for this account today
/// @param obstacle message key of why it can't be recalled, if so
public record RecallOutlook(
        DeliveryId delivery,
        AccountId account,
        String accountName,
        boolean pushed,
        List<String> titles,
        long sent,
        int deletionsToday,
        Optional<String> obstacle) {

    /// What WeChat lets an account delete in a day.
    public static final int DELETIONS_A_DAY = 10;

    public RecallOutlook {
        titles = List.copyOf(titles);
    }

    /// Message keys of what deleting it does: in every case its page dies; of a push the card stays in
    /// the followers' chats and the quota is not given back, a publication has neither.
    public List<String> consequences() {
        return pushed
                ? List.of("delivery.recall.page", "delivery.recall.card", "delivery.recall.quota")
                : List.of(
                        "delivery.recall.page",
                        "delivery.recall.no-card",
                        "delivery.recall.no-quota");
    }

    public boolean possible() {
        return obstacle.isEmpty();
    }
}
