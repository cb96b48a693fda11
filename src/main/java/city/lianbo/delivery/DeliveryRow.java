package city.lianbo.delivery;

import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A delivery as boards and lists show it.
///
/// @param wave the planner's name for the wave it leaves with
/// @param channel how it leaves
/// @param problem message key of what stands in the way or went wrong, if anything
/// @param problemCode WeChat's code, or 0
/// @param problemDetail WeChat's words as they came
/// @param sent followers reached, −1 where WeChat did not tell
/// @param link of the lead item, once WeChat told it
public record DeliveryRow(
        DeliveryId id,
        PlanId plan,
        UUID wave,
        AccountId account,
        UUID edition,
        Channel channel,
        DeliveryState state,
        Instant since,
        Instant departsAt,
        boolean released,
        Optional<String> problem,
        int problemCode,
        String problemDetail,
        long sent,
        Optional<String> link,
        OptionalLong msgId) {}
