package city.lianbo.campaign;

import city.lianbo.delivery.DeliveriesMoved;
import city.lianbo.delivery.PlanId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets gates be looked at as soon as deliveries moved, instead of at the next tick. It only makes
/// things sooner: what it loses, the tick finds. It works aside, since answers of other accounts
/// wait to be written by the thread that brings the news.
@Component
class GateNews {

    private static final Logger LOG = LoggerFactory.getLogger(GateNews.class);
    private static final Actor DESK = Actor.system(GateTick.NAME);

    private final Gatekeeper gatekeeper;
    private final Executor aside;
    private final Set<PlanId> waiting = ConcurrentHashMap.newKeySet();

    GateNews(Gatekeeper gatekeeper, @Qualifier("applicationTaskExecutor") Executor aside) {
        this.gatekeeper = gatekeeper;
        this.aside = aside;
    }

    /// One look answers all news of a plan that came before it.
    @EventListener
    void on(DeliveriesMoved moved) {
        for (PlanId plan : moved.plans()) {
            if (waiting.add(plan)) {
                aside.execute(() -> Acting.as(DESK, () -> look(plan)));
            }
        }
    }

    private void look(PlanId plan) {
        waiting.remove(plan);
        try {
            gatekeeper.lookAfter(plan);
        } catch (RuntimeException failed) {
            LOG.warn("The gates of {} wait for the next tick", plan, failed);
        }
    }
}
