package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A recall as screens show it.
///
/// @param position counts from 1; 0 means the whole push
/// @param code WeChat's code where it said no, else 0
/// @param detail WeChat's words as they came
public record RecallRow(
        UUID id,
        DeliveryId delivery,
        AccountId account,
        int position,
        RecallState state,
        Instant askedAt,
        String askedBy,
        String reason,
        Optional<Instant> endedAt,
        int code,
        String detail) {}
