package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.util.List;
import java.util.UUID;

/// How the deliveries of a plan are linked to one another.
///
/// @param lead the account to whose article `lead` and `origin` lead
/// @param waves in their order: links run only from later ones to earlier ones
public record LinkPlan(LinkRule rule, AccountId lead, List<UUID> waves) {

    public LinkPlan {
        waves = List.copyOf(waves);
    }
}
