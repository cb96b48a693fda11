package city.lianbo.campaign;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quota;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.DeclaredLinks.Declared;
import city.lianbo.campaign.PreparedRehearsal.Cast;
import city.lianbo.campaign.PreparedRehearsal.Player;
import city.lianbo.delivery.Faults;
import city.lianbo.delivery.RehearsalScript;
import city.lianbo.delivery.RehearsalScript.Part;
import city.lianbo.delivery.RehearsalStage;
import city.lianbo.delivery.Trouble;
import city.lianbo.identity.People;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.DepartmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rehearses campaigns: the whole plan in accelerated time on the real engine, over a WeChat in
/// memory, with what the coordinator lets go wrong. Nothing is sent, no delivery and no quota
/// changes; the record notes that a rehearsal was held.
///
/// Accounts that are not sealed or approved yet are taken for approved: a rehearsal asks what the
/// plan is worth, not whether its papers are complete. Where the sealed bytes are not those that
/// would leave, the late links are those of the texts. Accounts that can't send today, and those
/// without a push left on their day, are taken as they are. Nobody opens a gate, pastes a link or
/// presses a button, and whether texts are found to be another's original is not played.
@Service
@Transactional
@PreAuthorize("hasRole('COORDINATOR')")
public class Rehearsals {

    private final CampaignStore store;
    private final CampaignSheets sheets;
    private final RehearsalStage stage;
    private final Accounts accounts;
    private final Quotas quotas;
    private final People people;
    private final Linking linking;
    private final DeclaredLinks declared;
    private final Scribe scribe;

    Rehearsals(
            CampaignStore store,
            CampaignSheets sheets,
            RehearsalStage stage,
            Accounts accounts,
            Quotas quotas,
            People people,
            Linking linking,
            DeclaredLinks declared,
            Scribe scribe) {
        this.store = store;
        this.sheets = sheets;
        this.stage = stage;
        this.accounts = accounts;
        this.quotas = quotas;
        this.people = people;
        this.linking = linking;
        this.declared = declared;
        this.scribe = scribe;
    }

    /// Rehearses a campaign here and now. Refuses with [CampaignHasNoWaves].
    public RehearsalReport rehearse(CampaignId campaign, Faults faults) {
        return prepare(campaign, faults).run(_ -> {});
    }

    /// Reads what a rehearsal needs and notes that it is held; it can be run aside afterwards.
    public PreparedRehearsal prepare(CampaignId campaign, Faults faults) {
        var plan =
                store.findById(campaign.value())
                        .orElseThrow(() -> new CampaignUnknown(campaign.toString()));
        var sheet = sheets.sheet(plan);
        if (sheet.members().findAny().isEmpty()) {
            throw new CampaignHasNoWaves(plan.title());
        }
        var known =
                accounts.all().stream()
                        .collect(Collectors.toMap(AccountRow::id, account -> account));
        var links = declared.of(plan, sheet);
        var script =
                new RehearsalScript(
                        sheet.waves().stream()
                                .map(wave -> wave(sheet, wave, known, links))
                                .toList(),
                        sheet.tooLate(),
                        linking.plan(plan));
        scribe.note(new CampaignRehearsed(campaign, faults.chosen(), faults.seed()));
        return new PreparedRehearsal(
                stage.prepare(script, faults), faults, cast(sheet, known, links.assumed()));
    }

    private RehearsalScript.Wave wave(
            CampaignSheet sheet, WaveSheet wave, Map<AccountId, AccountRow> known, Declared links) {
        var rows =
                wave.members().stream()
                        .flatMap(
                                member -> Optional.ofNullable(known.get(member.account())).stream())
                        .toList();
        var left = quotas.of(rows, Beijing.day(wave.departsAt()));
        // Once scheduled, the campaign's own reservation is part of what is used. A publication
        // uses none.
        boolean reserved =
                sheet.state() != CampaignState.DRAFT || !wave.terms().channel().usesQuota();
        return new RehearsalScript.Wave(
                wave.id().value(),
                start(wave.start()),
                wave.terms().channel(),
                wave.members().stream()
                        .map(MemberSheet::account)
                        .map(account ->
                                part(
                                        account,
                                        Optional.ofNullable(known.get(account)),
                                        reserved || hasQuota(left, account),
                                        links.of(account)))
                        .toList());
    }

    private static boolean hasQuota(Map<AccountId, Quota> left, AccountId account) {
        return Optional.ofNullable(left.get(account)).map(quota -> quota.left() > 0).orElse(true);
    }

    private static RehearsalScript.Start start(Start start) {
        return switch (start) {
            case Start.At(var at) -> new RehearsalScript.Start.At(at);
            case Start.After(var wave, int percent, var then, var deadline, var holdAbove) ->
                    new RehearsalScript.Start.After(
                            wave.value(), percent, then, deadline, holdAbove);
        };
    }

    private static Part part(
            AccountId account, Optional<AccountRow> row, boolean hasQuota, Set<String> slots) {
        var obstacle =
                row.isEmpty()
                        ? Optional.of(new Trouble("delivery.held.account-unknown", 0, ""))
                        : row.filter(found -> !found.active())
                                .map(found ->
                                        new Trouble(
                                                "delivery.held.account-not-active",
                                                0,
                                                found.name()));
        return new Part(
                account,
                row.map(AccountRow::phoneProtected).orElse(false),
                hasQuota,
                obstacle,
                slots);
    }

    private Cast cast(CampaignSheet sheet, Map<AccountId, AccountRow> known, int assumedLinks) {
        var editors =
                people.editorsOf(known.values().stream().map(AccountRow::department).toList());
        var players = new HashMap<AccountId, Player>();
        sheet.members()
                .forEach(member -> players.put(member.account(), player(member, known, editors)));
        int notApproved = (int) sheet.members().filter(member -> !member.approved()).count();
        return new Cast(
                sheet.waves().stream().map(wave -> wave.id().value()).toList(),
                players,
                notApproved,
                assumedLinks);
    }

    private static Player player(
            MemberSheet member,
            Map<AccountId, AccountRow> known,
            Map<DepartmentId, List<String>> editors) {
        var row = Optional.ofNullable(known.get(member.account()));
        return new Player(
                member.accountName(),
                row.map(AccountRow::phoneProtected).orElse(false),
                row.map(AccountRow::department)
                        .flatMap(department -> Optional.ofNullable(editors.get(department)))
                        .orElse(List.of()));
    }
}
