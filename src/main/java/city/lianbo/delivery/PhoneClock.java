package city.lianbo.delivery;

import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.platform.AccountId;
import java.time.Instant;

/// A send that waits for its account's administrator, or seems to.
///
/// @param whom to call
/// @param until when WeChat gives up waiting
/// @param certain false where WeChat only answered the call as it may answer on such accounts
public record PhoneClock(
        DeliveryId delivery,
        AccountId account,
        String accountName,
        Contact whom,
        Instant until,
        boolean certain) {}
