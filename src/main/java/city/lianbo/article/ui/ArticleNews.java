package city.lianbo.article.ui;

import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleVersionSaved;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open editors that their article was saved.
@Component
class ArticleNews {

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    private record Subscription(ArticleId article, Runnable reader) {}

    /// @param reader called on any thread, once per save; must return at once
    Registration subscribe(ArticleId article, Runnable reader) {
        var subscription = new Subscription(article, reader);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArticleVersionSaved saved) {
        for (var subscription : subscriptions) {
            if (subscription.article().equals(saved.article())) {
                subscription.reader().run();
            }
        }
    }
}
