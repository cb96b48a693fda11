package city.lianbo.campaign;

import static java.util.stream.Collectors.toSet;

import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quota;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.delivery.Deliveries;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves what is planned to other days, where its accounts have quota. A wave that waits for another
/// moves with the one whose time begins its chain: it can't leave days after what it waits for.
@Service
@Transactional
public class Rescheduling {

    /// Reaches into the next month, and so to new quota for every kind of account.
    private static final int MOST_DAYS = 35;

    private final Campaigns campaigns;
    private final Launch launch;
    private final Urgency urgency;
    private final TimeRules rules;
    private final Deliveries deliveries;
    private final Accounts accounts;
    private final Quotas quotas;

    Rescheduling(
            Campaigns campaigns,
            Launch launch,
            Urgency urgency,
            TimeRules rules,
            Deliveries deliveries,
            Accounts accounts,
            Quotas quotas) {
        this.campaigns = campaigns;
        this.launch = launch;
        this.urgency = urgency;
        this.rules = rules;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.quotas = quotas;
    }

    /// What puts a wave on another day, at the same time of day.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Postponement toDay(CampaignSheet sheet, WaveId wave, LocalDate day) {
        var moved = sheet.wave(wave);
        var begins = sheet.begins(moved);
        var there = Beijing.instant(day.atTime(Beijing.at(moved.departsAt()).toLocalTime()));
        var by = Duration.between(moved.departsAt(), there);
        return new Postponement(begins.id(), begins.departsAt().plus(by));
    }

    /// The next day on which every account that moves along has quota, and none of the waves falls
    /// on a blackout day that holds for the campaign; empty where the coming weeks have none. The
    /// number of queries does not grow with the days.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Postponement> next(CampaignSheet sheet, WaveId wave) {
        var begins = sheet.begins(sheet.wave(wave));
        int first = firstDayAhead(begins.departsAt());
        var standing = standing(sheet, sheet.whatMoves(begins.id(), begins.departsAt()), first);
        var forbidden =
                urgency.reason(sheet.id()).isPresent()
                        ? List.<Blackout>of()
                        : rules.now().blackouts();
        return IntStream.range(first, first + MOST_DAYS)
                .mapToObj(days -> begins.departsAt().plus(Duration.ofDays(days)))
                .filter(to ->
                        sheet.whatMoves(begins.id(), to).stream()
                                .allMatch(move ->
                                        isOpen(forbidden, move)
                                                && standing.without(sheet, move).isEmpty()))
                .findFirst()
                .map(to -> new Postponement(begins.id(), to));
    }

    /// In how many days its time of day is far enough ahead; at least one.
    private int firstDayAhead(Instant departsAt) {
        return Math.max(1, 1 + (int) Duration.between(departsAt, deliveries.earliest()).toDays());
    }

    private static boolean isOpen(List<Blackout> blackouts, WaveMove move) {
        var day = Beijing.day(move.to());
        return blackouts.stream().noneMatch(blackout -> blackout.holds(day));
    }

    /// Accounts that have none left on the day to which a wave moves; what the campaign itself
    /// reserved for them counts as theirs.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AccountRow> withoutQuota(CampaignSheet sheet, WaveMove move) {
        var rows = rows(sheet, List.of(move));
        return new Standing(rows, quotas.of(rows, List.of(Beijing.day(move.to()))))
                .without(sheet, move);
    }

    private Standing standing(CampaignSheet sheet, List<WaveMove> moves, int first) {
        var rows = rows(sheet, moves);
        var days =
                moves.stream()
                        .map(move -> Beijing.day(move.from()))
                        .flatMap(day ->
                                IntStream.range(first, first + MOST_DAYS).mapToObj(day::plusDays))
                        .distinct()
                        .toList();
        return new Standing(rows, quotas.of(rows, days));
    }

    private List<AccountRow> rows(CampaignSheet sheet, Collection<WaveMove> moves) {
        return accounts.some(
                moves.stream()
                        .flatMap(move -> sheet.wave(move.wave()).members().stream())
                        .map(MemberSheet::account)
                        .toList());
    }

    /// What accounts have on some days.
    private record Standing(List<AccountRow> rows, Map<LocalDate, Map<AccountId, Quota>> quotas) {

        List<AccountRow> without(CampaignSheet sheet, WaveMove move) {
            var wave = sheet.wave(move.wave());
            if (!wave.terms().channel().usesQuota()) {
                return List.of();
            }
            var mine = wave.members().stream().map(MemberSheet::account).collect(toSet());
            var there = quotas.getOrDefault(Beijing.day(move.to()), Map.of());
            return rows.stream()
                    .filter(row -> mine.contains(row.id()))
                    .filter(row ->
                            Optional.ofNullable(there.get(row.id()))
                                    .filter(quota ->
                                            quota.left() + held(sheet, move, quota.kind()) > 0)
                                    .isEmpty())
                    .toList();
        }

        /// One, where the campaign's own reservation lies in the same period.
        private static int held(CampaignSheet sheet, WaveMove move, AccountKind kind) {
            boolean same =
                    switch (kind) {
                        case SUBSCRIPTION -> !move.otherDay();
                        case SERVICE -> Beijing.month(move.from()).equals(Beijing.month(move.to()));
                    };
            return same && sheet.state() != CampaignState.DRAFT ? 1 : 0;
        }
    }

    /// Refuses a released campaign ([CampaignLeavesAlready]).
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public void requireMovable(CampaignSheet sheet) {
        if (sheet.state() == CampaignState.RELEASED) {
            throw new CampaignLeavesAlready(sheet.title());
        }
    }

    /// Moves a wave and what waits for it. The schedule of a scheduled campaign is taken back and
    /// made anew for the new time, all or nothing; approvals stay. Refuses a released campaign
    /// ([CampaignLeavesAlready]), and otherwise as [Campaigns#moveWave] and [Launch#schedule] do.
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
    public void move(CampaignId campaign, Postponement postponed) {
        var sheet =
                campaigns
                        .find(campaign)
                        .orElseThrow(() -> new CampaignUnknown(campaign.toString()));
        switch (sheet.state()) {
            case DRAFT -> campaigns.moveWave(campaign, postponed.wave(), postponed.to());
            case SCHEDULED -> {
                launch.unschedule(campaign);
                campaigns.moveWave(campaign, postponed.wave(), postponed.to());
                launch.schedule(campaign);
            }
            case RELEASED -> throw new CampaignLeavesAlready(sheet.title());
        }
    }

    /// Accounts of a draft's waves whose quota is used up on their day; waves without such are left
    /// out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<WaveId, List<AccountRow>> conflicts(CampaignSheet sheet) {
        var found = new HashMap<WaveId, List<AccountRow>>();
        if (sheet.state() == CampaignState.DRAFT) {
            for (var wave : sheet.waves()) {
                var stays = sheet.whatMoves(wave.id(), wave.departsAt()).stream();
                stays.filter(move -> move.wave().equals(wave.id()))
                        .map(move -> withoutQuota(sheet, move))
                        .filter(without -> !without.isEmpty())
                        .forEach(without -> found.put(wave.id(), without));
            }
        }
        return found;
    }
}
