package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountsAdapted;
import city.lianbo.adaptation.AdaptationChanged;
import city.lianbo.adaptation.AdaptationSubmitted;
import city.lianbo.adaptation.AdaptationTakenBack;
import city.lianbo.adaptation.AdaptationsFollowed;
import city.lianbo.adaptation.DeadlineActed;
import city.lianbo.article.ArticleId;
import city.lianbo.platform.Newswire;
import city.lianbo.shell.Readers;
import com.vaadin.flow.shared.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open tables, on every node, that accounts of their article moved.
@Component
class AdaptationNews {

    private static final String TOPIC = "adaptations";

    private final Readers<ArticleId> readers = new Readers<>();
    private final Newswire wire;

    AdaptationNews(Newswire wire) {
        this.wire = wire;
        wire.hear(TOPIC, subject -> readers.tell(ArticleId.of(subject)));
    }

    /// @param reader called on any thread; must return at once
    Registration subscribe(ArticleId article, Runnable reader) {
        return readers.subscribe(article, reader);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationChanged fact) {
        wire.tell(TOPIC, fact.article().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationSubmitted fact) {
        wire.tell(TOPIC, fact.article().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationTakenBack fact) {
        wire.tell(TOPIC, fact.article().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountsAdapted fact) {
        wire.tell(TOPIC, fact.article().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationsFollowed fact) {
        wire.tell(TOPIC, fact.article().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeadlineActed fact) {
        wire.tell(TOPIC, fact.article().toString());
    }
}
