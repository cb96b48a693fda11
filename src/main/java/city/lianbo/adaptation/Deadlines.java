package city.lianbo.adaptation;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleId;
import city.lianbo.platform.DepartmentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Until when each department adapts an article, and what happens to those that did not. The rule
/// acts once, by a tick; a deadline that is moved or taken away undoes what it did.
@Service
@Transactional
public class Deadlines {

    private static final int AT_ONCE = 200;

    private final DeadlineRows rows;
    private final AdaptationStore store;
    private final Accounts accounts;
    private final Notes notes;

    Deadlines(DeadlineRows rows, AdaptationStore store, Accounts accounts, Notes notes) {
        this.rows = rows;
        this.store = store;
        this.accounts = accounts;
        this.notes = notes;
    }

    /// Gives these departments until then. Refuses what is not ahead ([DeadlineUnfit]).
    @PreAuthorize("hasRole('COORDINATOR')")
    public void set(
            ArticleId article,
            Collection<DepartmentId> departments,
            Instant dueAt,
            DeadlineRule rule) {
        if (!dueAt.isAfter(notes.now())) {
            throw new DeadlineUnfit();
        }
        for (var department : departments) {
            rows.set(article, department, dueAt, rule);
            ofDepartment(article, department).forEach(Adaptation::reopen);
            notes.note(new DeadlineSet(article, department, dueAt, rule));
        }
    }

    @PreAuthorize("hasRole('COORDINATOR')")
    public void takeAway(ArticleId article, Collection<DepartmentId> departments) {
        for (var department : departments) {
            rows.clear(article, department);
            ofDepartment(article, department).forEach(Adaptation::reopen);
            notes.note(new DeadlineTakenAway(article, department));
        }
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeadlineRow> ofArticle(ArticleId article) {
        return rows.of(article);
    }

    /// Until when a department has time for these articles, in one query; those without a deadline,
    /// and those whose deadline has acted, are left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<ArticleId, Instant> open(DepartmentId department, Collection<ArticleId> articles) {
        return articles.isEmpty() ? Map.of() : rows.open(department, articles);
    }

    /// Applies the rules of all deadlines that have passed. For the tick; doing it again, or on two
    /// nodes at once, changes nothing.
    ///
    /// @return how many deadlines acted
    int act() {
        var now = notes.now();
        int acted = 0;
        for (var due : rows.due(now, AT_ONCE)) {
            if (rows.acted(due.article(), due.deadline().department(), now)) {
                act(due.article(), due.deadline(), now);
                acted++;
            }
        }
        return acted;
    }

    private void act(ArticleId article, DeadlineRow deadline, Instant now) {
        int befallen = 0;
        for (var adaptation : ofDepartment(article, deadline.department())) {
            if (adaptation.pass(deadline.rule(), now)) {
                befallen++;
            }
        }
        notes.note(new DeadlineActed(article, deadline.department(), deadline.rule(), befallen));
    }

    private List<Adaptation> ofDepartment(ArticleId article, DepartmentId department) {
        var ids =
                accounts.ofDepartment(department).stream()
                        .map(AccountRow::id)
                        .map(account -> account.value())
                        .toList();
        return store.findByArticleAndAccountIn(article.value(), ids);
    }
}
