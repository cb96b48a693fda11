package city.lianbo.delivery;

import city.lianbo.platform.DomainEvent;

/// What a recall came to.
///
/// @param code WeChat's code where it said no, else 0
public record RecallEnded(DeliveryId delivery, int position, RecallState state, int code)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "delivery";
    }

    @Override
    public String subjectId() {
        return delivery.toString();
    }
}
