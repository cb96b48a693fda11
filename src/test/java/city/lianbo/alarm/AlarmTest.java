package city.lianbo.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class AlarmTest {

    private static final String TICK = "alarm.test";

    @Autowired Alarm alarm;
    @Autowired Scheduler scheduler;

    @AfterEach
    void silence() {
        alarm.cancel(TICK, "");
    }

    @Test
    void aStartThatSetsARecurringAlarmAgainLeavesItAlone() throws SchedulerException {
        alarm.every(TICK, Duration.ofDays(1));
        var before = trigger();

        alarm.every(TICK, Duration.ofDays(1));

        assertThat(trigger().getStartTime()).isEqualTo(before.getStartTime());
    }

    @Test
    void anotherIntervalReplacesIt() throws SchedulerException {
        alarm.every(TICK, Duration.ofDays(1));

        alarm.every(TICK, Duration.ofDays(2));

        assertThat(trigger().getRepeatInterval()).isEqualTo(Duration.ofDays(2).toMillis());
    }

    private SimpleTrigger trigger() throws SchedulerException {
        return (SimpleTrigger) scheduler.getTrigger(new TriggerKey("always", TICK));
    }
}
