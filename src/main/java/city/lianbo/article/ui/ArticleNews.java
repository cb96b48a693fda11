package city.lianbo.article.ui;

import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleVersionSaved;
import city.lianbo.platform.Newswire;
import city.lianbo.shell.Readers;
import com.vaadin.flow.shared.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open editors, on every node, that their article was saved.
@Component
class ArticleNews {

    private static final String TOPIC = "article";

    private final Readers<ArticleId> readers = new Readers<>();
    private final Newswire wire;

    ArticleNews(Newswire wire) {
        this.wire = wire;
        wire.hear(TOPIC, subject -> readers.tell(ArticleId.of(subject)));
    }

    /// @param reader called on any thread, once per save; must return at once
    Registration subscribe(ArticleId article, Runnable reader) {
        return readers.subscribe(article, reader);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArticleVersionSaved saved) {
        wire.tell(TOPIC, saved.article().toString());
    }
}
