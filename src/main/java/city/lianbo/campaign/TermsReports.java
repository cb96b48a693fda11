package city.lianbo.campaign;

import city.lianbo.account.AccountRow;
import city.lianbo.account.AccountTags;
import city.lianbo.account.Accounts;
import city.lianbo.account.TagSheet;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Effective;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.document.Documents;
import city.lianbo.platform.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks at a plan's channels and audiences before it is sealed: who may not send so, who lacks the
/// tag, and whose texts are alike. Reads only, and asks nobody.
@Service
public class TermsReports {

    /// A city has few texts and many accounts; beyond this many different ones nothing is compared.
    private static final int MOST_GROUPS = 60;

    private final Accounts accounts;
    private final AccountTags tags;
    private final Adaptations adaptations;

    TermsReports(Accounts accounts, AccountTags tags, Adaptations adaptations) {
        this.accounts = accounts;
        this.tags = tags;
        this.adaptations = adaptations;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public TermsReport of(CampaignSheet sheet) {
        var rows =
                accounts.some(sheet.members().map(MemberSheet::account).toList()).stream()
                        .collect(Collectors.toMap(AccountRow::id, row -> row));
        var told = tags.known(tagged(sheet));
        var mayOnlyDraft = new ArrayList<String>();
        var withoutTag = new ArrayList<String>();
        var neverAsked = new ArrayList<String>();
        for (var wave : sheet.waves()) {
            for (var member : wave.members()) {
                if (!isVerified(rows, member) && !(wave.terms() instanceof WaveTerms.DraftOnly)) {
                    mayOnlyDraft.add(member.accountName());
                }
                if (wave.terms() instanceof WaveTerms.MassSend(WaveAudience.TagNamed(var tag), _)) {
                    var sheetOfTags = Optional.ofNullable(told.get(member.account()));
                    if (sheetOfTags.isEmpty()) {
                        neverAsked.add(member.accountName());
                    }
                    if (sheetOfTags.flatMap((TagSheet one) -> one.named(tag)).isEmpty()) {
                        withoutTag.add(member.accountName());
                    }
                }
            }
        }
        return new TermsReport(mayOnlyDraft, withoutTag, neverAsked, alike(sheet));
    }

    private static List<AccountId> tagged(CampaignSheet sheet) {
        return sheet.waves().stream()
                .filter(wave ->
                        wave.terms() instanceof WaveTerms.MassSend(WaveAudience.TagNamed _, _))
                .flatMap(wave -> wave.members().stream())
                .map(MemberSheet::account)
                .toList();
    }

    private static boolean isVerified(Map<AccountId, AccountRow> rows, MemberSheet member) {
        return Optional.ofNullable(rows.get(member.account()))
                .map(AccountRow::verified)
                .orElse(false);
    }

    /// One account of the plan with what it says.
    private record Speaker(MemberSheet member, WaveSheet wave) {

        boolean isStopped() {
            return switch (wave.terms()) {
                case WaveTerms.MassSend(_, boolean ignoreReprint) -> !ignoreReprint;
                case WaveTerms.Publish _, WaveTerms.DraftOnly _ -> true;
            };
        }
    }

    private record Group(Likeness text, List<Speaker> speakers) {}

    private List<ReprintForecast> alike(CampaignSheet sheet) {
        var speakers =
                sheet.waves().stream()
                        .flatMap(wave ->
                                wave.members().stream().map(member -> new Speaker(member, wave)))
                        .sorted(Comparator.comparing(speaker -> speaker.wave().departsAt()))
                        .toList();
        var texts = texts(speakers);
        var groups = new ArrayList<Group>();
        for (var speaker : speakers) {
            var text = texts.get(speaker.member().adaptation());
            if (text != null && !text.isTooShort()) {
                join(groups, speaker, text);
            }
        }
        return groups.stream()
                .filter(group -> group.speakers().size() > 1)
                .map(TermsReports::forecast)
                .toList();
    }

    /// Where accounts change nothing the same text is looked at once.
    private Map<AdaptationId, Likeness> texts(List<Speaker> speakers) {
        var once = new HashMap<String, Likeness>();
        var texts = new HashMap<AdaptationId, Likeness>();
        Map<AdaptationId, Effective> effective =
                adaptations.effective(
                        speakers.stream().map(speaker -> speaker.member().adaptation()).toList());
        effective.forEach((id, text) -> {
            var plain = Documents.plainText(text.document(), text.variables());
            texts.put(id, once.computeIfAbsent(plain, Likeness::of));
        });
        return texts;
    }

    private static void join(List<Group> groups, Speaker speaker, Likeness text) {
        for (var group : groups) {
            if (group.text() == text || group.text().to(text) >= ReprintForecast.ALIKE) {
                group.speakers().add(speaker);
                return;
            }
        }
        if (groups.size() < MOST_GROUPS) {
            groups.add(new Group(text, new ArrayList<>(List.of(speaker))));
        }
    }

    private static ReprintForecast forecast(Group group) {
        var others = group.speakers().subList(1, group.speakers().size());
        return new ReprintForecast(
                group.speakers().getFirst().member().accountName(),
                others.stream()
                        .filter(Speaker::isStopped)
                        .map(speaker -> speaker.member().accountName())
                        .toList(),
                others.stream()
                        .filter(speaker -> !speaker.isStopped())
                        .map(speaker -> speaker.member().accountName())
                        .toList());
    }
}
