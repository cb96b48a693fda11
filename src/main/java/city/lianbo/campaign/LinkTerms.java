package city.lianbo.campaign;

import city.lianbo.delivery.LinkRule;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the waves of a campaign are linked, as its page shows it.
///
/// @param lead to whose article the later ones lead; empty while there are no waves
/// @param choice the accounts of the first wave: one of them leads
/// @param kinds the kinds of late links in the texts; empty where nothing is linked
/// @param leadIsProven whether WeChat's callback of the lead account was ever heard
public record LinkTerms(
        LinkRule rule,
        Optional<AccountId> lead,
        List<AccountId> choice,
        Set<SlotKind> kinds,
        boolean leadIsProven) {

    public LinkTerms {
        choice = List.copyOf(choice);
        kinds = Set.copyOf(kinds);
    }
}
