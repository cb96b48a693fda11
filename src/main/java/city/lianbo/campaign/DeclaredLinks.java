package city.lianbo.campaign;

import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Effective;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.WeChatHtml;
import city.lianbo.edition.Binding;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The late links of each account's article: of the sealed bytes where those are what would leave,
/// else those with which its text would be sealed now.
@Component
class DeclaredLinks {

    private final Editions editions;
    private final Adaptations adaptations;
    private final Linking linking;

    DeclaredLinks(Editions editions, Adaptations adaptations, Linking linking) {
        this.editions = editions;
        this.adaptations = adaptations;
        this.linking = linking;
    }

    /// @param names of the slots
    /// @param unsealed accounts whose links were read from their texts; what their departments add to
    ///     the push is not known of them
    record Declared(Map<AccountId, Set<String>> names, Set<AccountId> unsealed) {

        Set<String> of(AccountId account) {
            return names.getOrDefault(account, Set.of());
        }

        /// How many of them have late links.
        int assumed() {
            return (int) unsealed.stream().filter(account -> !of(account).isEmpty()).count();
        }
    }

    Declared of(Campaign plan, CampaignSheet sheet) {
        var names = new HashMap<AccountId, Set<String>>();
        var settled = sheet.members().filter(DeclaredLinks::isSettled).toList();
        editions.sealed(settled.stream().flatMap(member -> member.edition().stream()).toList())
                .values()
                .forEach(edition -> names.put(edition.account(), names(edition)));
        var open = sheet.members().filter(member -> !isSettled(member)).toList();
        var before = linking.before(plan);
        for (var text : texts(open)) {
            names.put(
                    text.account(),
                    names(text.document(), before.getOrDefault(text.account(), List.of())));
        }
        return new Declared(
                names, open.stream().map(MemberSheet::account).collect(Collectors.toSet()));
    }

    private static boolean isSettled(MemberSheet member) {
        return member.seal().isPresent() && !member.stale();
    }

    private List<Effective> texts(List<MemberSheet> members) {
        return List.copyOf(
                adaptations
                        .effective(members.stream().map(MemberSheet::adaptation).toList())
                        .values());
    }

    private static Set<String> names(SealedEdition edition) {
        return edition.items().stream()
                .flatMap(item -> Binding.slots(item).stream())
                .collect(Collectors.toSet());
    }

    /// @param before the accounts that a list would name
    private static Set<String> names(Document text, List<AccountId> before) {
        var names = new HashSet<String>();
        if (Documents.hasSlot(text, LinkSlot.SlotKind.LEAD)
                || Documents.hasSlot(text, LinkSlot.SlotKind.ORIGIN)) {
            names.add(SlotKind.LEAD_NAME);
        }
        if (Documents.hasSlot(text, LinkSlot.SlotKind.ORIGIN)) {
            names.add(SlotKind.ORIGIN_NAME);
        }
        if (Documents.hasSlot(text, LinkSlot.SlotKind.ALSO)) {
            before.stream().limit(WeChatHtml.MOST_IN_LIST).map(SlotKind::also).forEach(names::add);
        }
        return names;
    }
}
