package city.lianbo.alarm;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param watching whether this process watches over the scheduler and what it should have done
/// @param watchEvery how often
/// @param beatEvery how often the scheduler shows that it lives
/// @param beatOverdue after this without a sign of life people are told, and after three missed
///     rings of any one tick, but not before this
/// @param skewLimit how far a node's clock may be from the database's; from a second on, Quartz may
///     ring one alarm on two nodes
@Validated
@ConfigurationProperties("lianbo.alarm")
record AlarmSettings(
        @DefaultValue("true") boolean watching,
        @NotNull @DefaultValue("5s") Duration watchEvery,
        @NotNull @DefaultValue("10s") Duration beatEvery,
        @NotNull @DefaultValue("30s") Duration beatOverdue,
        @NotNull @DefaultValue("1s") Duration skewLimit) {}
