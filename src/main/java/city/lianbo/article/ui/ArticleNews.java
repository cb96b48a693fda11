package city.lianbo.article.ui;

import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleVersionSaved;
import city.lianbo.shell.Readers;
import com.vaadin.flow.shared.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open editors that their article was saved.
@Component
class ArticleNews {

    private final Readers<ArticleId> readers = new Readers<>();

    /// @param reader called on any thread, once per save; must return at once
    Registration subscribe(ArticleId article, Runnable reader) {
        return readers.subscribe(article, reader);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArticleVersionSaved saved) {
        readers.tell(saved.article());
    }
}
