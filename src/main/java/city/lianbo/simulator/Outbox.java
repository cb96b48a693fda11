package city.lianbo.simulator;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Events on their way to the accounts' callback addresses, tried three times. What was not
/// delivered when the process died is tried again by the next one.
public final class Outbox {

    private final Store store;
    private final SimulatedClock clock;
    private final Numbers numbers;
    private final Accounts accounts;
    private final SettingsDesk settings;
    private final Shelf<OutgoingEvent> events;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    Outbox(
            Store store,
            SimulatedClock clock,
            Numbers numbers,
            Accounts accounts,
            SettingsDesk settings) {
        this.store = store;
        this.clock = clock;
        this.numbers = numbers;
        this.accounts = accounts;
        this.settings = settings;
        this.events = store.shelf("outbox", OutgoingEvent.class);
    }

    void add(Account account, String xml) {
        if (account.callback().url().isBlank()) {
            return;
        }
        int copies =
                switch (settings.now().events()) {
                    case ONCE -> 1;
                    case TWICE -> 2;
                    case NEVER -> 0;
                };
        var notBefore = clock.instant().plusMillis(settings.now().eventDelayMillis());
        for (int i = 0; i < copies; i++) {
            var event =
                    new OutgoingEvent(numbers.nextRow("event"), account.appId(), xml, notBefore);
            events.put(Keys.ordered(event.number()), event);
        }
    }

    /// Starts what is due and nobody is delivering yet.
    void tick(EventPoster poster) {
        var now = clock.instant();
        for (var event : events.all()) {
            if (!now.isBefore(event.notBefore()) && underWay.add(event.number())) {
                Thread.ofVirtual().name("simulator-event").start(() -> deliver(event, poster));
            }
        }
    }

    void clear() {
        events.clear();
    }

    private void deliver(OutgoingEvent event, EventPoster poster) {
        try {
            boolean taken = false;
            for (int i = 0; i < settings.now().eventTries() && !taken; i++) {
                taken = attempt(event, poster);
            }
            store.change(() -> events.remove(Keys.ordered(event.number())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(event.number());
        }
    }

    private boolean attempt(OutgoingEvent event, EventPoster poster) throws InterruptedException {
        long began = System.nanoTime();
        var patience = Duration.ofMillis(settings.now().eventTimeoutMillis());
        boolean taken =
                accounts.find(event.appId())
                        .map(account -> poster.post(account, event.xml(), patience))
                        .orElse(true);
        if (!taken) {
            Thread.sleep(patience.minusNanos(System.nanoTime() - began));
        }
        return taken;
    }
}
