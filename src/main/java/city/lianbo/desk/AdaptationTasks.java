package city.lianbo.desk;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.AdaptedArticle;
import city.lianbo.adaptation.Deadlines;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Articles that an editor's accounts carry without a word of their own, until they are released.
@Component
class AdaptationTasks implements TaskSource {

    private static final Duration FRESH = Duration.ofDays(14);

    private final Adaptations adaptations;
    private final Accounts accounts;
    private final Articles articles;
    private final Deadlines deadlines;
    private final Campaigns campaigns;
    private final InstantSource clock;

    AdaptationTasks(
            Adaptations adaptations,
            Accounts accounts,
            Articles articles,
            Deadlines deadlines,
            Campaigns campaigns,
            InstantSource clock) {
        this.adaptations = adaptations;
        this.accounts = accounts;
        this.articles = articles;
        this.deadlines = deadlines;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        return person.is(Role.EDITOR)
                ? person.department().stream().flatMap(this::ofDepartment)
                : Stream.of();
    }

    private Stream<Task> ofDepartment(DepartmentId department) {
        var mine = accounts.ofDepartment(department).stream().map(AccountRow::id).toList();
        var plans = plans();
        var open =
                adaptations.articles(mine, clock.instant().minus(FRESH)).stream()
                        .filter(row -> row.inheriting() > 0)
                        .filter(row -> !isReleased(plans, row.article()))
                        .toList();
        var due = deadlines.open(department, open.stream().map(AdaptedArticle::article).toList());
        var titles = articles.titles(open.stream().map(AdaptedArticle::article).toList());
        return open.stream()
                .map(row ->
                        new Task(
                                Task.Kind.UNADAPTED,
                                titles.getOrDefault(row.article(), ""),
                                row.inheriting(),
                                "articles/" + row.article() + "/adapt",
                                Optional.ofNullable(due.get(row.article()))
                                        .or(() -> departure(plans, row.article()))));
    }

    private Map<ArticleId, List<CampaignLine>> plans() {
        var found = new HashMap<ArticleId, List<CampaignLine>>();
        for (CampaignLine line : campaigns.newest(0, DeliveryTasks.CAMPAIGNS)) {
            found.merge(
                    line.article(),
                    List.of(line),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return found;
    }

    private static boolean isReleased(Map<ArticleId, List<CampaignLine>> plans, ArticleId article) {
        return plans.getOrDefault(article, List.of()).stream()
                .anyMatch(line -> line.state() == CampaignState.RELEASED);
    }

    private static Optional<Instant> departure(
            Map<ArticleId, List<CampaignLine>> plans, ArticleId article) {
        return plans.getOrDefault(article, List.of()).stream()
                .flatMap(line -> line.firstDeparture().stream())
                .min(Instant::compareTo);
    }
}
