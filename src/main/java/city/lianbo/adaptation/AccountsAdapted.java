package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import java.util.List;

/// Accounts carry this revision of the article from now on.
public record AccountsAdapted(ArticleId article, RevisionId revision, List<AccountId> accounts)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "article";
    }

    @Override
    public String subjectId() {
        return article.toString();
    }
}
