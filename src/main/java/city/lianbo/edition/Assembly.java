package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.platform.AccountId;
import java.util.List;

/// What one push of one account is to consist of.
///
/// @param items in order, the lead first; one to eight
/// @param audience whom a mass send reaches; nobody for the other channels
/// @param ignoreReprint go out as a reprint where WeChat finds the text to be another's original
public record Assembly(
        AccountId account,
        List<Item> items,
        Channel channel,
        Audience audience,
        boolean ignoreReprint) {

    static final int MOST_ITEMS = 8;

    /// One item of a push.
    public record Item(AdaptationId adaptation, ItemTerms terms) {}

    /// Refuses to be empty, and more than eight items ([EditionIsFull]).
    public Assembly {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An edition has at least one item");
        }
        if (items.size() > MOST_ITEMS) {
            throw new EditionIsFull(items.size(), MOST_ITEMS);
        }
        channel.check(audience);
    }

    /// A push of a single item.
    public static Assembly lead(AccountId account, AdaptationId adaptation, Address address) {
        return new Assembly(
                account,
                List.of(new Item(adaptation, ItemTerms.PLAIN)),
                address.channel(),
                address.audience(),
                address.ignoreReprint());
    }
}
