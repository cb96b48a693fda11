package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.GateDoubt;
import city.lianbo.campaign.LinkTerms;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

/// What is said among the checks of a plan about waves that need something of earlier ones: a link
/// that nobody may tell, a gate that can't open in time.
final class WaitChecks {

    private final UnorderedList list;
    private final Times times;

    WaitChecks(UnorderedList list, Times times) {
        this.list = list;
        this.times = times;
    }

    void add(CampaignSheet sheet, LinkTerms links) {
        GateDoubt.of(sheet).forEach(this::add);
        if (needsLeadsLink(sheet, links) && !links.leadIsProven()) {
            links.lead().ifPresent(lead -> add(sheet, lead));
        }
    }

    /// Whether later waves carry the link of an article that is pushed: of such a one only WeChat's
    /// callback tells the link.
    private static boolean needsLeadsLink(CampaignSheet sheet, LinkTerms links) {
        boolean taken = links.kinds().stream().anyMatch(kind -> kind != SlotKind.ALSO);
        return taken
                && sheet.waves().size() > 1
                && sheet.waves().stream()
                        .filter(wave -> wave.terms() instanceof WaveTerms.MassSend)
                        .flatMap(wave -> wave.members().stream())
                        .anyMatch(
                                member -> links.lead().stream().anyMatch(member.account()::equals));
    }

    private void add(CampaignSheet sheet, AccountId lead) {
        var name =
                sheet.members()
                        .filter(member -> member.account().equals(lead))
                        .map(MemberSheet::accountName)
                        .findFirst()
                        .orElse("");
        var item = item(list.getTranslation("campaign.check.callback", name));
        item.setId("lead-unproven");
        item.add(
                new Anchor(
                        "accounts/" + lead, list.getTranslation("campaign.check.callback.open")));
    }

    private void add(GateDoubt doubt) {
        var key =
                switch (doubt) {
                    case GateDoubt.NoTimeToConfirm _ -> "campaign.check.gate.no-time";
                    case GateDoubt.OtherMayWaitLonger _ -> "campaign.check.gate.longer";
                };
        var other =
                switch (doubt) {
                    case GateDoubt.NoTimeToConfirm(_, _, _, var leaves) -> leaves;
                    case GateDoubt.OtherMayWaitLonger(_, _, _, var waits) -> waits;
                };
        item(list.getTranslation(
                        key,
                        doubt.wave(),
                        doubt.awaited(),
                        times.minute(doubt.deadline()),
                        times.minute(other)))
                .addClassName("check-gate");
    }

    private ListItem item(String words) {
        var item = new ListItem(VaadinIcon.EXCLAMATION_CIRCLE.create(), new Span(words));
        item.addClassName("check-bad");
        list.add(item);
        return item;
    }
}
