package city.lianbo.delivery;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.Optional;

/// A late link of a delivery as screens show it.
///
/// @param from the account whose article it leads to; empty where nothing can fill it
/// @param givenBy the person who pasted it
/// @param held only a person may fill it now
/// @param inDraft whether the staged draft carries what was decided
public record SlotRow(
        DeliveryId delivery,
        String name,
        SlotKind kind,
        LinkRule rule,
        SlotState state,
        Optional<AccountId> from,
        Optional<String> address,
        Optional<String> givenBy,
        Optional<Instant> decidedAt,
        boolean held,
        boolean inDraft) {}
