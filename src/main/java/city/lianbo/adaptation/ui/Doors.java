package city.lianbo.adaptation.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.Positionings;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.BulkAdaptations;
import city.lianbo.adaptation.Deadlines;
import city.lianbo.adaptation.Following;
import city.lianbo.adaptation.OwnTexts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.media.Pictures;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The front doors behind the screens of this module.
@Component
class Doors {

    final Adaptations adaptations;
    final BulkAdaptations bulk;
    final Deadlines deadlines;
    final Following following;
    final OwnTexts texts;
    final Positionings positionings;
    final Articles articles;
    final Pictures pictures;
    private final CurrentActor actor;
    private final Accounts accounts;
    private final Departments departments;

    Doors(
            Adaptations adaptations,
            BulkAdaptations bulk,
            Deadlines deadlines,
            Following following,
            OwnTexts texts,
            Positionings positionings,
            CurrentActor actor,
            Articles articles,
            Pictures pictures,
            Accounts accounts,
            Departments departments) {
        this.adaptations = adaptations;
        this.bulk = bulk;
        this.deadlines = deadlines;
        this.following = following;
        this.texts = texts;
        this.positionings = positionings;
        this.actor = actor;
        this.articles = articles;
        this.pictures = pictures;
        this.accounts = accounts;
        this.departments = departments;
    }

    /// The departments' short names.
    Map<DepartmentId, String> departments() {
        return departments.all().stream()
                .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::shortName));
    }

    boolean isCoordinator() {
        return actor.get().is(Role.COORDINATOR);
    }

    /// Accounts the person may still add to the article, by name.
    List<AccountRow> others(ArticleId article) {
        var carrying =
                adaptations.ofArticle(article).stream()
                        .map(row -> row.account())
                        .collect(Collectors.toSet());
        return accounts.all().stream()
                .filter(account -> !carrying.contains(account.id()))
                .filter(adaptations::mayAdaptFor)
                .toList();
    }
}
