package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountsAdapted;
import city.lianbo.adaptation.AdaptationChanged;
import city.lianbo.adaptation.AdaptationSubmitted;
import city.lianbo.adaptation.AdaptationTakenBack;
import city.lianbo.adaptation.AdaptationsFollowed;
import city.lianbo.adaptation.DeadlineActed;
import city.lianbo.article.ArticleId;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open tables that accounts of their article moved.
@Component
class AdaptationNews {

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    private record Subscription(ArticleId article, Runnable reader) {}

    /// @param reader called on any thread; must return at once
    Registration subscribe(ArticleId article, Runnable reader) {
        var subscription = new Subscription(article, reader);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationChanged fact) {
        tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationSubmitted fact) {
        tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationTakenBack fact) {
        tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountsAdapted fact) {
        tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationsFollowed fact) {
        tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeadlineActed fact) {
        tell(fact.article());
    }

    private void tell(ArticleId article) {
        for (Subscription subscription : subscriptions) {
            if (subscription.article().equals(article)) {
                subscription.reader().run();
            }
        }
    }
}
