package city.lianbo.campaign.ui;

import city.lianbo.delivery.PlanId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Refreshes a component when deliveries of a plan move: at most four times a second, and never
/// missing the last change.
final class LiveReader {

    private static final int GAP_MILLIS = 250;

    private LiveReader() {}

    static void keepFresh(Component component, BoardNews news, PlanId plan, Command refresh) {
        var registration = new Registration[1];
        component.addAttachListener((AttachEvent attached) ->
                registration[0] = subscribe(attached.getUI(), news, plan, refresh));
        component.addDetachListener((DetachEvent _) -> {
            if (registration[0] != null) {
                registration[0].remove();
            }
        });
    }

    private static Registration subscribe(UI ui, BoardNews news, PlanId plan, Command refresh) {
        var waiting = new AtomicBoolean();
        return news.subscribe(
                plan,
                () -> {
                    if (waiting.compareAndSet(false, true)) {
                        CompletableFuture.delayedExecutor(GAP_MILLIS, TimeUnit.MILLISECONDS)
                                .execute(() -> {
                                    waiting.set(false);
                                    if (ui.isAttached()) {
                                        var _ = ui.access(refresh);
                                    }
                                });
                    }
                });
    }
}
