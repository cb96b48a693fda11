package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.TimeObstacle;
import city.lianbo.platform.AccountId;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What stands in the way of sending now, account by account, while there is time to do something.
class PlanChecks extends UnorderedList {

    private static final int NAMES_SHOWN = 5;

    /// @param mayMove whether the person may put a wave on another day from here
    PlanChecks(PlanPanel.Parts parts, CampaignSheet sheet, boolean mayMove, Command reload) {
        addClassName("checks");
        var accounts =
                parts.accounts().all().stream()
                        .collect(Collectors.toMap(AccountRow::id, row -> row));
        check("campaign.check.accounts", sheet.members().findAny().isPresent(), List.of());
        check("campaign.check.sealed", sheet, member -> member.seal().isPresent());
        check("campaign.check.fresh", sheet, member -> !member.stale());
        check("campaign.check.approved", sheet, MemberSheet::approved);
        check("campaign.check.active", sheet, member -> isActive(accounts, member));
        var report = parts.terms().of(sheet);
        check("campaign.check.verified", report.mayOnlyDraft().isEmpty(), report.mayOnlyDraft());
        var conflicts = parts.moves().rescheduling().conflicts(sheet);
        check("campaign.check.quota", conflicts.isEmpty(), List.of());
        var quota = new QuotaChecks(this, this::names, parts.moves(), sheet);
        sheet.waves()
                .forEach(wave ->
                        Optional.ofNullable(conflicts.get(wave.id()))
                                .ifPresent(without -> quota.add(wave, without, mayMove, reload)));
        if (sheet.state() == CampaignState.DRAFT) {
            var earliest = parts.deliveries().earliest();
            check(
                    "campaign.check.time",
                    sheet.waves().stream().noneMatch(wave -> wave.departsAt().isBefore(earliest)),
                    List.of());
        }
        parts.urgency().obstacle(sheet).ifPresent(this::forbiddenTime);
        new WaitChecks(this, parts.times()).add(sheet, parts.linking().of(sheet.id()));
        new TermsChecks(this, this::names).add(report);
        phoneProtected(sheet, accounts);
    }

    private void forbiddenTime(TimeObstacle obstacle) {
        var words =
                switch (obstacle) {
                    case TimeObstacle.OnBlackoutDay(var blackout) ->
                            getTranslation(
                                    "campaign.departure-on-blackout",
                                    blackout.first().toString(),
                                    blackout.last().toString(),
                                    blackout.reason());
                    case TimeObstacle.InQuietHours(var hours) ->
                            getTranslation(
                                    "campaign.departure-in-quiet-hours",
                                    hours.begins().toString(),
                                    hours.ends().toString());
                };
        var item = new ListItem(VaadinIcon.EXCLAMATION_CIRCLE.create(), new Span(words));
        item.addClassName("check-bad");
        add(item);
    }

    private void check(String key, CampaignSheet sheet, Predicate<MemberSheet> good) {
        var bad = sheet.members().filter(good.negate()).map(MemberSheet::accountName).toList();
        check(key, bad.isEmpty() && sheet.members().findAny().isPresent(), bad);
    }

    private void check(String key, boolean good, List<String> bad) {
        var item = new ListItem();
        item.addClassName(good ? "check-good" : "check-bad");
        item.add(
                (good ? VaadinIcon.CHECK : VaadinIcon.EXCLAMATION_CIRCLE).create(),
                new Span(getTranslation(good ? key + ".good" : key + ".bad")));
        if (!good && !bad.isEmpty()) {
            var names = new Span(names(bad));
            names.addClassName("check-names");
            item.add(names);
        }
        add(item);
    }

    private String names(List<String> bad) {
        var shown = String.join("、", bad.subList(0, Math.min(NAMES_SHOWN, bad.size())));
        return bad.size() <= NAMES_SHOWN
                ? shown
                : getTranslation("campaign.check.more", shown, bad.size() - NAMES_SHOWN);
    }

    private static boolean isActive(Map<AccountId, AccountRow> accounts, MemberSheet member) {
        return Optional.ofNullable(accounts.get(member.account()))
                .map(AccountRow::active)
                .orElse(false);
    }

    private void phoneProtected(CampaignSheet sheet, Map<AccountId, AccountRow> accounts) {
        var names =
                sheet.members()
                        .flatMap(member ->
                                Optional.ofNullable(accounts.get(member.account())).stream())
                        .filter(AccountRow::phoneProtected)
                        .map(AccountRow::name)
                        .toList();
        if (!names.isEmpty()) {
            var item = new ListItem(VaadinIcon.MOBILE.create());
            item.addClassName("check-note");
            item.add(new Span(getTranslation("campaign.check.phone", names.size(), names(names))));
            add(item);
        }
    }
}
