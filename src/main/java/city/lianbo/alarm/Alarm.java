package city.lianbo.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Service;

/// The alarm clock, nothing more: it wakes a [Tick] and knows nothing of what the tick does. Alarms
/// survive a restart; one that was missed rings at once. Set inside a transaction, an alarm exists
/// only when that transaction commits.
@Service
public class Alarm {

    private static final int HIGH = Trigger.DEFAULT_PRIORITY + 5;

    private final Scheduler scheduler;

    Alarm(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Rings a tick once; replaces an alarm set before for the same tick and argument.
    public void at(String tick, String argument, Instant instant) {
        schedule(
                tick,
                argument,
                TriggerBuilder.newTrigger()
                        .startAt(Date.from(instant))
                        .withPriority(HIGH)
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withMisfireHandlingInstructionFireNow()));
    }

    /// Rings a tick again and again from now on; setting it anew changes its interval. One that rings
    /// so already is left alone: replacing the job that a dead node left unfinished, while another
    /// finishes it, can leave the new trigger blocked for ever.
    public void every(String tick, Duration interval) {
        if (rings(new TriggerKey("always", tick), interval)) {
            return;
        }
        schedule(
                tick,
                "",
                TriggerBuilder.newTrigger()
                        .startNow()
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withIntervalInMilliseconds(interval.toMillis())
                                        .repeatForever()
                                        .withMisfireHandlingInstructionNextWithRemainingCount()));
    }

    private boolean rings(TriggerKey key, Duration interval) {
        try {
            return scheduler.getTrigger(key) instanceof SimpleTrigger trigger
                    && trigger.getRepeatInterval() == interval.toMillis()
                    && trigger.getRepeatCount() == SimpleTrigger.REPEAT_INDEFINITELY
                    && scheduler.getTriggerState(key) != Trigger.TriggerState.ERROR;
        } catch (SchedulerException broken) {
            throw new IllegalStateException("Could not look at the alarm " + key, broken);
        }
    }

    /// Takes an alarm back; nothing happens where there is none.
    public void cancel(String tick, String argument) {
        try {
            scheduler.deleteJob(new JobKey(argument.isEmpty() ? "always" : argument, tick));
        } catch (SchedulerException broken) {
            throw new IllegalStateException("Could not cancel " + tick, broken);
        }
    }

    private void schedule(String tick, String argument, TriggerBuilder<?> trigger) {
        var name = argument.isEmpty() ? "always" : argument;
        JobDetail job =
                JobBuilder.newJob(TickJob.class)
                        .withIdentity(name, tick)
                        .usingJobData(TickJob.ARGUMENT, argument)
                        .requestRecovery()
                        .storeDurably(false)
                        .build();
        try {
            scheduler.scheduleJob(
                    job,
                    Set.of(trigger.withIdentity(new TriggerKey(name, tick)).forJob(job).build()),
                    true);
        } catch (SchedulerException broken) {
            throw new IllegalStateException("Could not set the alarm " + tick, broken);
        }
    }
}
