package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountsAdapted;
import city.lianbo.adaptation.AdaptationChanged;
import city.lianbo.adaptation.AdaptationSubmitted;
import city.lianbo.adaptation.AdaptationTakenBack;
import city.lianbo.adaptation.AdaptationsFollowed;
import city.lianbo.adaptation.DeadlineActed;
import city.lianbo.article.ArticleId;
import city.lianbo.shell.Readers;
import com.vaadin.flow.shared.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open tables that accounts of their article moved.
@Component
class AdaptationNews {

    private final Readers<ArticleId> readers = new Readers<>();

    /// @param reader called on any thread; must return at once
    Registration subscribe(ArticleId article, Runnable reader) {
        return readers.subscribe(article, reader);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationChanged fact) {
        readers.tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationSubmitted fact) {
        readers.tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationTakenBack fact) {
        readers.tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountsAdapted fact) {
        readers.tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdaptationsFollowed fact) {
        readers.tell(fact.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeadlineActed fact) {
        readers.tell(fact.article());
    }
}
