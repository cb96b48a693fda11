package city.lianbo.notice;

import city.lianbo.alarm.SchedulerTrouble;
import city.lianbo.alarm.SchedulerTroubles;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells what is wrong with the clockwork.
@Component
class SchedulerNotices implements SchedulerTroubles {

    private static final String PREFIX = "alarm.";
    private static final Set<Role> WHO = Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);

    private final ObjectProvider<Notices> notices;

    SchedulerNotices(ObjectProvider<Notices> notices) {
        this.notices = notices;
    }

    @Override
    public void standing(List<SchedulerTrouble> troubles) {
        notices.getObject().keep(PREFIX, troubles.stream().map(SchedulerNotices::notice).toList());
    }

    private static Notice notice(SchedulerTrouble trouble) {
        return switch (trouble) {
            case SchedulerTrouble.Silent(var since) ->
                    notice("silent", Severity.ALARM, "notice.alarm.silent", Notice.time(since));
            case SchedulerTrouble.TickLate(var tick, var dueAt, var state) ->
                    notice(
                            "late." + tick,
                            Severity.ALARM,
                            "notice.alarm.late",
                            tick,
                            Notice.time(dueAt),
                            state);
            case SchedulerTrouble.ClockOff(var node, var ahead) ->
                    notice(
                            "clock." + node,
                            Severity.WARNING,
                            ahead.isNegative()
                                    ? "notice.alarm.clock.slow"
                                    : "notice.alarm.clock.fast",
                            node,
                            Notice.number(Math.max(1, Math.round(ahead.abs().toMillis() / 1e3))));
        };
    }

    private static Notice notice(
            String key, Severity severity, String messageKey, String... arguments) {
        return new Notice(
                PREFIX + key, severity, WHO, Optional.empty(), messageKey, List.of(arguments), "");
    }
}
