package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationChanged;
import city.lianbo.alarm.Alarm;
import city.lianbo.alarm.Tick;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Freezes pushes at their cut-off, and looks whether what is frozen is still what departments say.
/// Each push is a transaction of its own: one that fails keeps no other from being frozen.
@Component
class PushTick implements Tick {

    static final String NAME = "edition.push";

    private static final Logger LOG = LoggerFactory.getLogger(PushTick.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int MOST = 1_000;

    /// Longer than anything may still leave after its time.
    private static final Duration LATEST = Duration.ofHours(25);

    private final PushRows pushes;
    private final Freezing freezing;
    private final Alarm alarm;
    private final InstantSource clock;

    PushTick(PushRows pushes, Freezing freezing, Alarm alarm, InstantSource clock) {
        this.pushes = pushes;
        this.freezing = freezing;
        this.alarm = alarm;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void set() {
        alarm.every(NAME, EVERY);
    }

    /// In the transaction of the change itself, so that nothing can be armed between the two.
    @EventListener
    public void voidWhatChanged(AdaptationChanged changed) {
        freezing.voidChanged(changed.id());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        var now = clock.instant();
        pushes.closeUntouched(now);
        pushes.closeOver(now, now.minus(LATEST));
        pushes.due(now, MOST).forEach(edition -> safely(edition, freezing::atCutOff));
        pushes.watched(now, MOST).forEach(edition -> safely(edition, freezing::voidChanged));
    }

    private static void safely(EditionId edition, Consumer<EditionId> work) {
        try {
            work.accept(edition);
        } catch (RuntimeException failed) {
            LOG.error("The push {} could not be looked after", edition, failed);
        }
    }
}
