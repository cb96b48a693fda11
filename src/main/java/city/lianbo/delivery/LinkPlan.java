package city.lianbo.delivery;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How the deliveries of a plan are linked to one another.
///
/// @param lead the account to whose article `lead` and `origin` lead
/// @param waves in their order: links run only from later ones to earlier ones
public record LinkPlan(LinkRule rule, AccountId lead, List<UUID> waves) {

    public LinkPlan {
        waves = List.copyOf(waves);
    }

    /// The account to whose article a late link leads; empty where nothing can fill it.
    ///
    /// @param name of its slot in the sealed bytes
    /// @param before the accounts of earlier waves
    Optional<AccountId> from(String name, Set<AccountId> before) {
        return leadsTo(name).filter(before::contains);
    }

    private Optional<AccountId> leadsTo(String name) {
        return switch (SlotKind.of(name)) {
            case LEAD, ORIGIN -> Optional.of(lead);
            case ALSO -> SlotKind.account(name);
            case UNKNOWN -> Optional.empty();
        };
    }
}
