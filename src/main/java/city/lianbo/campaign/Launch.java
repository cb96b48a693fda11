package city.lianbo.campaign;

import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.delivery.Consignment;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.Departs;
import city.lianbo.delivery.Halted;
import city.lianbo.delivery.LateLinks;
import city.lianbo.delivery.Resumed;
import city.lianbo.review.Route;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From plan to sends: seal and ask for review, schedule, release; halt and resume. Scheduling and
/// releasing are two deliberate steps of a person: of a coordinator, or for a department's own
/// campaign of one of its editors ([CampaignScope]).
@Service
@Transactional
@PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
public class Launch {

    private final CampaignStore store;
    private final CampaignSheets sheets;
    private final Sealing sealing;
    private final Deliveries deliveries;
    private final Urgency urgency;
    private final CampaignScope scope;
    private final Linking linking;
    private final LateLinks lateLinks;
    private final Scribe scribe;

    Launch(
            CampaignStore store,
            CampaignSheets sheets,
            Sealing sealing,
            Deliveries deliveries,
            Urgency urgency,
            CampaignScope scope,
            Linking linking,
            LateLinks lateLinks,
            Scribe scribe) {
        this.store = store;
        this.sheets = sheets;
        this.sealing = sealing;
        this.deliveries = deliveries;
        this.urgency = urgency;
        this.scope = scope;
        this.linking = linking;
        this.lateLinks = lateLinks;
        this.scribe = scribe;
    }

    /// Seals every account's edition and asks for its review. Doing it again seals what changed
    /// since; unchanged texts keep their seals and approvals. Accounts that a department's deadline
    /// leaves out are taken out of the plan before.
    ///
    /// @return how many accounts were sealed
    public int seal(CampaignId campaign, Route route) {
        var plan = existing(campaign);
        plan.onlyDraft();
        var leftOut = sealing.leaveOut(plan);
        if (!leftOut.isEmpty()) {
            scribe.note(new CampaignAccountsLeftOut(campaign, leftOut));
        }
        if (plan.members().findAny().isEmpty()) {
            throw new CampaignHasNoWaves(plan.title());
        }
        int accounts = sealing.seal(plan, route);
        scribe.note(new CampaignSealed(campaign, accounts));
        return accounts;
    }

    /// 排期: plans the deliveries and reserves quota, all or nothing. Refuses what is not sealed, or
    /// was changed since; approvals may still come. Refuses a time at which the city sends nothing
    /// ([DepartureForbidden]), except for urgent campaigns.
    public void schedule(CampaignId campaign) {
        var plan = existing(campaign);
        var sheet = sheets.sheet(plan);
        plan.schedule();
        if (sheet.members().findAny().isEmpty()) {
            throw new CampaignHasNoWaves(plan.title());
        }
        refuseUnsealed(sheet);
        urgency.obstacle(sheet)
                .ifPresent(obstacle -> {
                    throw new DepartureForbidden(obstacle);
                });
        sealing.share(plan);
        deliveries.plan(
                sheet.plan(),
                sheet.waves().stream()
                        .map(wave ->
                                new Consignment(
                                        wave.id().value(),
                                        departs(wave),
                                        sheet.tooLate(),
                                        wave.members().stream()
                                                .flatMap(member -> member.edition().stream())
                                                .toList()))
                        .toList());
        linking.plan(plan).ifPresent(links -> lateLinks.plan(sheet.plan(), links));
        scribe.note(new CampaignScheduled(campaign, (int) sheet.members().count()));
    }

    private static Departs departs(WaveSheet wave) {
        return switch (wave.start()) {
            case Start.At(var at) -> new Departs.At(at);
            case Start.After after -> new Departs.WhenOpened(wave.departsAt(), after.deadline());
        };
    }

    private static void refuseUnsealed(CampaignSheet sheet) {
        var unsealed = sheet.members().filter(member -> member.seal().isEmpty()).toList();
        if (!unsealed.isEmpty()) {
            throw new NotSealedYet(first(unsealed), unsealed.size() - 1);
        }
        var changed = sheet.members().filter(MemberSheet::stale).toList();
        if (!changed.isEmpty()) {
            throw new ChangedSinceSealed(first(changed), changed.size() - 1);
        }
    }

    private static String first(List<MemberSheet> members) {
        return members.getFirst().accountName();
    }

    /// Takes a schedule back while nothing has left; the plan is a draft again.
    public void unschedule(CampaignId campaign) {
        var plan = existing(campaign);
        plan.unschedule();
        deliveries.remove(CampaignSheets.plan(campaign));
        scribe.note(new CampaignUnscheduled(campaign));
    }

    /// 放行: from here the machine may send. Refuses where any account is not approved, or its text
    /// was changed after it was sealed, and then releases nothing.
    public void release(CampaignId campaign) {
        var plan = existing(campaign);
        var sheet = sheets.sheet(plan);
        plan.release();
        refuseUnsealed(sheet);
        deliveries.release(sheet.plan());
        scribe.note(new CampaignReleased(campaign, (int) sheet.members().count()));
    }

    /// Stops what has not left; exact before the claim.
    public Halted halt(CampaignId campaign) {
        var halted = deliveries.halt(CampaignSheets.plan(existing(campaign).id()));
        scribe.note(new CampaignHalted(campaign, halted.stopped(), halted.mayHaveLeft()));
        return halted;
    }

    /// Takes the halt back; what is too late by then is missed.
    public Resumed resume(CampaignId campaign) {
        var plan = CampaignSheets.plan(existing(campaign).id());
        var resumed = deliveries.resume(plan);
        scribe.note(new CampaignResumed(campaign, resumed.accounts()));
        return resumed;
    }

    private Campaign existing(CampaignId campaign) {
        return scope.require(
                store.findById(campaign.value())
                        .orElseThrow(() -> new CampaignUnknown(campaign.toString())));
    }
}
