package city.lianbo.delivery;

import city.lianbo.platform.DomainEvent;

/// A person asked for something sent to be deleted.
///
/// @param position counts from 1; 0 means the whole push
public record RecallAsked(DeliveryId delivery, int position, String reason) implements DomainEvent {

    @Override
    public String subjectType() {
        return "delivery";
    }

    @Override
    public String subjectId() {
        return delivery.toString();
    }
}
