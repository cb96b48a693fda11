package city.lianbo.delivery;

import city.lianbo.platform.DomainEvent;

/// Something happened to a delivery; also where it moved nothing.
///
/// @param step the name of the event, such as `Accepted`
/// @param code WeChat's code, or 0
public record DeliveryStepped(
        DeliveryId delivery,
        PlanId plan,
        String step,
        DeliveryState from,
        DeliveryState to,
        int code,
        String detail)
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
