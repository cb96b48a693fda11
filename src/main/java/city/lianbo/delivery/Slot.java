package city.lianbo.delivery;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.util.Optional;

/// One late link of one delivery, as the engine sees it.
///
/// @param from the account whose article it leads to; empty where it can't have one
/// @param source the delivery that gave the address
/// @param held only a person may fill it
/// @param carried what the staged draft carries: an address, or `""` for none; empty before staging
record Slot(
        String name,
        SlotKind kind,
        LinkRule rule,
        SlotState state,
        Optional<AccountId> from,
        Optional<DeliveryId> source,
        Optional<String> address,
        boolean held,
        Optional<String> carried) {

    boolean isOpen() {
        return state == SlotState.OPEN;
    }

    /// Whether the staged draft carries what was decided.
    boolean isCarried() {
        return carried.equals(Optional.of(address.orElse("")));
    }
}
