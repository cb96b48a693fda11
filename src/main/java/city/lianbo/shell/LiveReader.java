package city.lianbo.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Refreshes a component while it is on a screen, when news comes: not more often than the gap, and
/// never missing the last change.
public final class LiveReader {

    private LiveReader() {}

    /// @param news takes what is to be run on news, on any thread; it returns at once
    /// @param gap how long news is gathered before the refresh, which runs under the screen's lock
    public static void keepFresh(
            Component component,
            Function<Runnable, Registration> news,
            Duration gap,
            Command refresh) {
        var registration = new Registration[1];
        component.addAttachListener((AttachEvent attached) ->
                registration[0] = news.apply(reader(attached.getUI(), gap, refresh)));
        component.addDetachListener((DetachEvent _) -> {
            if (registration[0] != null) {
                registration[0].remove();
            }
        });
    }

    private static Runnable reader(UI ui, Duration gap, Command refresh) {
        var waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                // Not on the common pool: a small machine has one thread there, for everybody.
                CompletableFuture.delayedExecutor(
                                gap.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                        .execute(() -> {
                            waiting.set(false);
                            if (ui.isAttached()) {
                                var _ = ui.access(refresh);
                            }
                        });
            }
        };
    }
}
