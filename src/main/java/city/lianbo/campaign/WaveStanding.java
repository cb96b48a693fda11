package city.lianbo.campaign;

import java.time.Instant;
import java.util.Optional;

/// When a wave starts and how its gate stands, without its accounts.
///
/// @param ordinal its number among the waves of its campaign, from 1, in the order of their times
/// @param departsAt of a wave whose gate is not open the soonest that it could leave
/// @param since when the gate was last opened, held or ended
public record WaveStanding(
        WaveId id,
        int ordinal,
        Start start,
        Instant departsAt,
        GateState gate,
        Optional<GateReason> reason,
        Optional<Instant> since) {}
