package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.util.List;
import java.util.Optional;

/// What recalling a delivery would mean, before anybody asks for it. In every case the article's page
/// dies, the card stays in the followers' chats, and the quota is not given back.
///
/// @param titles of the items, in order
/// @param deletionsToday how many deletions the desk made for this account today
/// @param obstacle message key of why it can't be recalled, if so
public record RecallOutlook(
        DeliveryId delivery,
        AccountId account,
        String accountName,
        List<String> titles,
        long sent,
        int deletionsToday,
        Optional<String> obstacle) {

    /// What WeChat lets an account delete in a day.
    public static final int DELETIONS_A_DAY = 10;

    public RecallOutlook {
        titles = List.copyOf(titles);
    }

    public boolean possible() {
        return obstacle.isEmpty();
    }
}
