package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Brings the accounts of an article to its newest revision, for whoever is about to look at them.
/// It happens by itself when a revision is cut, and by a tick; this only makes sure of it.
@Service
public class Following {

    private final Follower follower;

    Following(Follower follower) {
        this.follower = follower;
    }

    /// Does nothing where all accounts stand on the newest revision.
    @PreAuthorize("isAuthenticated()")
    public void catchUp(ArticleId article) {
        follower.catchUp(article);
    }
}
