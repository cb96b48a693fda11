package city.lianbo.campaign;

import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionRow;
import city.lianbo.article.TemplateId;
import city.lianbo.article.TemplateKind;
import city.lianbo.article.Templates;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Joint correction: from a sent campaign a later one that replaces, corrects or refutes it in every
/// account. It is a draft like any other: its words are written, adapted, reviewed and released by
/// people. Recalling the earlier one is a step of its own.
@Service
@Transactional
public class Corrections {

    private final CampaignStore store;
    private final Campaigns campaigns;
    private final Articles articles;
    private final Templates templates;
    private final Adaptations adaptations;
    private final Scribe scribe;
    private final JdbcClient sql;

    Corrections(
            CampaignStore store,
            Campaigns campaigns,
            Articles articles,
            Templates templates,
            Adaptations adaptations,
            Scribe scribe,
            JdbcClient sql) {
        this.store = store;
        this.campaigns = campaigns;
        this.articles = articles;
        this.templates = templates;
        this.adaptations = adaptations;
        this.scribe = scribe;
        this.sql = sql;
    }

    /// Begins the later campaign and its article: a refutation from its template, otherwise a copy
    /// of the earlier article. Refuses a campaign that was never released ([NothingToCorrect]).
    @PreAuthorize("hasRole('COORDINATOR')")
    public CampaignId begin(CampaignId corrects, CorrectionKind kind, String title) {
        var earlier =
                store.findById(corrects.value())
                        .orElseThrow(() -> new CampaignUnknown(corrects.toString()));
        if (earlier.state() != CampaignState.RELEASED) {
            throw new NothingToCorrect(earlier.title());
        }
        var id = new CampaignId(scribe.nextId());
        var article = article(earlier.article(), kind);
        store.saveAndFlush(new Campaign(id, article, title, scribe.person(), scribe.now()));
        sql.sql(
                        """
                        insert into campaign_correction (campaign_id, corrects_id, kind, begun_at)
                        values (:campaign, :corrects, :kind, :now)
                        """)
                .param("campaign", id.value())
                .param("corrects", corrects.value())
                .param("kind", kind.name())
                .param("now", scribe.now().atOffset(ZoneOffset.UTC))
                .update();
        scribe.note(new CampaignPlanned(id, title));
        scribe.note(new CorrectionBegun(id, corrects, kind));
        return id;
    }

    private ArticleId article(ArticleId earlier, CorrectionKind kind) {
        return switch (kind) {
            case REFUTE -> templates.begin(refutation());
            case REPLACE, CORRECT ->
                    articles.begin(text(articles.newestRevision(earlier).orElseThrow()));
        };
    }

    private static ArticleText text(RevisionRow revision) {
        return new ArticleText(
                revision.title(),
                revision.digest(),
                revision.author(),
                revision.cover(),
                revision.document());
    }

    private TemplateId refutation() {
        return templates.list().stream()
                .filter(template -> template.kind() == TemplateKind.REFUTATION)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Takes over the accounts and waves of the earlier campaign with their terms and new times: the
    /// same distances, beginning an hour from now, or tomorrow at the same time where the earlier one
    /// was sent today and has used the day's quota. Refuses while the article has no revision
    /// ([ArticleNotCut]).
    @PreAuthorize("hasRole('COORDINATOR')")
    public void takeOverWaves(CampaignId campaign) {
        var later =
                campaigns
                        .find(campaign)
                        .orElseThrow(() -> new CampaignUnknown(campaign.toString()));
        var correction = of(campaign).orElseThrow(() -> new NothingToCorrect(later.title()));
        var earlier = campaigns.find(correction.corrects()).orElseThrow();
        var revision =
                articles.newestRevision(later.article())
                        .orElseThrow(() -> new ArticleNotCut(later.title()));
        adaptations.adapt(revision.id(), earlier.members().map(MemberSheet::account).toList());
        store.flush();
        var by = distance(earlier.waves());
        Map<WaveId, WaveId> taken = new HashMap<>();
        for (WaveSheet wave : earlier.waves()) {
            var start = start(wave, by, taken);
            taken.put(wave.id(), campaigns.addWave(campaign, start, wave.terms(), accounts(wave)));
        }
    }

    private static List<AccountId> accounts(WaveSheet wave) {
        return wave.members().stream().map(MemberSheet::account).toList();
    }

    private Duration distance(List<WaveSheet> waves) {
        var first = waves.stream().map(WaveSheet::departsAt).min(Instant::compareTo).orElseThrow();
        var now = scribe.now();
        if (!Beijing.day(first).equals(Beijing.day(now))) {
            return Duration.between(first, now.plus(Duration.ofHours(1)));
        }
        return Duration.ofDays(1);
    }

    private static Start start(WaveSheet wave, Duration by, Map<WaveId, WaveId> taken) {
        return switch (wave.start()) {
            case Start.At(var at) -> new Start.At(at.plus(by));
            case Start.After(var other, int percent, var then, var deadline, var holdAbove) ->
                    new Start.After(
                            Objects.requireNonNull(taken.get(other)),
                            percent,
                            then,
                            deadline.plus(by),
                            holdAbove);
        };
    }

    /// What this campaign sets right, if anything.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Correction> of(CampaignId campaign) {
        return find("c.campaign_id", campaign).stream().findFirst();
    }

    /// The campaigns that set this one right, the oldest first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Correction> by(CampaignId campaign) {
        return find("c.corrects_id", campaign);
    }

    private List<Correction> find(String column, CampaignId campaign) {
        return sql.sql(
                        """
                        select c.campaign_id, c.corrects_id, c.kind, l.title, e.title as corrected
                          from campaign_correction c join campaign l on l.id = c.campaign_id
                          join campaign e on e.id = c.corrects_id
                         where
                        """
                                + column
                                + " = :id order by c.begun_at")
                .param("id", campaign.value())
                .query((row, _) ->
                        new Correction(
                                new CampaignId(row.getObject("campaign_id", UUID.class)),
                                Objects.requireNonNull(row.getString("title")),
                                new CampaignId(row.getObject("corrects_id", UUID.class)),
                                Objects.requireNonNull(row.getString("corrected")),
                                CorrectionKind.valueOf(row.getString("kind"))))
                .list();
    }
}
