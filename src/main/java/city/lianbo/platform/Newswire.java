package city.lianbo.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Carries news that something changed to whoever listens: at once on this node, and within a second
/// on all others. News says only what to look at again, never what is there now; one that comes
/// twice does no harm. See ADR 0011.
public class Newswire {

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final NewsExchange exchange;

    Newswire(NewsExchange exchange) {
        this.exchange = exchange;
    }

    /// @param listener called with the subject, on any thread; must return at once
    public void hear(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /// To be called after the commit: what is not committed can't be looked at. Returns at once.
    public void tell(String topic, String subject) {
        pass(new News(topic, subject));
        exchange.send(new News(topic, subject));
    }

    /// Sends what waits and hears what others sent.
    void exchange() {
        exchange.exchange().forEach(this::pass);
    }

    private void pass(News news) {
        listeners
                .getOrDefault(news.topic(), List.of())
                .forEach(each -> each.accept(news.subject()));
    }

    /// @param topic what kind of thing, such as `plan`
    /// @param subject which one; empty where there is only one
    record News(String topic, String subject) {}
}
