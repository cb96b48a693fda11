package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionCut;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the accounts of an article to its newest revision, all in one pass: at once when it is
/// cut, and when somebody opens the table or the tick rings where that was missed.
@Component
class Follower {

    static final String JOB = "adaptation.follow";

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration LOOKS_BACK = Duration.ofDays(7);
    private static final int TRIES = 3;

    private final Articles articles;
    private final FollowPass pass;
    private final Notes notes;
    private final TransactionTemplate transaction;

    Follower(
            Articles articles,
            FollowPass pass,
            Notes notes,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.pass = pass;
        this.notes = notes;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// After the cut is committed: whatever goes wrong here, the revision stands, and the tick
    /// tries again.
    @TransactionalEventListener(fallbackExecution = true)
    void on(RevisionCut cut) {
        try {
            follow(cut.article());
        } catch (RuntimeException failed) {
            LOG.error("Article {} was cut, its adaptations did not follow", cut.article(), failed);
        }
    }

    /// Brings the article's accounts to its newest revision if that was missed.
    void catchUp(ArticleId article) {
        if (!pass.behind(articles.newestRevisions(List.of(article))).isEmpty()) {
            follow(article);
        }
    }

    /// Whatever was cut in the last week and is not followed yet.
    void followAll() {
        pass.behind(articles.cutSince(notes.now().minus(LOOKS_BACK))).forEach(this::follow);
    }

    /// Brings all accounts of the article to its newest revision. Somebody who saves at the same
    /// instant wins; the pass then looks again.
    private void follow(ArticleId article) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Acting.as(
                        Actor.system(JOB),
                        () -> transaction.executeWithoutResult(_ -> pass.follow(article)));
                return;
            } catch (OptimisticLockingFailureException overtaken) {
                LOG.info("Article {}: overtaken while following, {}", article, attempt);
                if (attempt == TRIES) {
                    throw overtaken;
                }
            }
        }
    }
}
