package city.lianbo.campaign;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleRow;
import city.lianbo.article.Articles;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Whose campaigns the person who acts may plan and see. Coordinators plan all; a department's
/// editors plan those of their own department, which send its own articles through its own accounts.
/// The city's campaigns are seen by everybody, a department's by itself and by those who see all.
@Component
class CampaignScope {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Articles articles;
    private final CurrentActor actor;

    CampaignScope(Accounts accounts, Articles articles, CurrentActor actor) {
        this.accounts = accounts;
        this.articles = articles;
        this.actor = actor;
    }

    /// Whose campaign a new one is; refuses an editor another's article.
    Optional<DepartmentId> home(ArticleId article, String title) {
        if (actor.get().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var home = actor.get().department();
        var owner = articles.find(article).flatMap(ArticleRow::department);
        if (home.isEmpty() || !owner.equals(home)) {
            throw new CampaignOfAnotherDepartment(title);
        }
        return home;
    }

    /// The plan again; refuses whoever may not change it.
    Campaign require(Campaign plan) {
        if (!mayPlan(plan)) {
            throw new AccessDeniedException("may not plan " + plan.id());
        }
        return plan;
    }

    boolean mayPlan(Campaign plan) {
        var person = actor.get();
        return person.is(Role.COORDINATOR)
                || (person.is(Role.EDITOR)
                        && plan.department().isPresent()
                        && plan.department().equals(person.department()));
    }

    boolean maySee(Campaign plan) {
        return seesAll()
                || plan.department().isEmpty()
                || plan.department().equals(actor.get().department());
    }

    /// A department's campaign sends through its own accounts only.
    void requireOwn(Campaign plan, Collection<AccountId> wanted) {
        plan.department()
                .ifPresent(home ->
                        accounts.some(wanted).stream()
                                .filter(account -> !account.department().equals(home))
                                .map(AccountRow::name)
                                .findFirst()
                                .ifPresent(name -> {
                                    throw new CampaignOfAnotherDepartment(name);
                                }));
    }

    boolean seesAll() {
        var person = actor.get();
        return person.is(Role.COORDINATOR)
                || person.is(Role.REVIEWER)
                || person.is(Role.AUDITOR)
                || person.is(Role.ADMINISTRATOR);
    }

    UUID home() {
        return actor.get().department().map(DepartmentId::value).orElse(NOBODY);
    }
}
