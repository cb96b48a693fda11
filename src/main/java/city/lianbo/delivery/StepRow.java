package city.lianbo.delivery;

import java.time.Instant;

/// One line of a delivery's history.
///
/// @param step the name of the event, such as `Accepted`; its words stand under
///     `delivery.step.<name>`
/// @param code WeChat's code, or 0
public record StepRow(
        Instant at, String step, DeliveryState from, DeliveryState to, int code, String detail) {}
