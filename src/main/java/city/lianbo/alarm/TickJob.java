package city.lianbo.alarm;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls the tick whose name is the job's group. What a tick throws is logged: the alarm of a
/// recurring tick goes on.
@DisallowConcurrentExecution
class TickJob implements Job {

    static final String ARGUMENT = "argument";

    private static final Logger LOG = LoggerFactory.getLogger(TickJob.class);

    private final List<Tick> ticks;

    TickJob(List<Tick> ticks) {
        this.ticks = ticks;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var name = context.getJobDetail().getKey().getGroup();
        var argument = context.getMergedJobDataMap().getString(ARGUMENT);
        for (Tick tick : ticks) {
            if (tick.name().equals(name)) {
                Acting.as(Actor.system(name), () -> ring(tick, argument == null ? "" : argument));
                return;
            }
        }
        LOG.error("No tick is called {}; its alarm rang for nothing", name);
    }

    private static void ring(Tick tick, String argument) {
        try {
            tick.ring(argument);
        } catch (RuntimeException failed) {
            LOG.error("Tick {} failed for '{}'", tick.name(), argument, failed);
        }
    }
}
