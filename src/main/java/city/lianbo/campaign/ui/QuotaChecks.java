package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.Postponement;
import city.lianbo.platform.Beijing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Waves whose accounts have no quota on their day, each with the way out: the next day on which all
/// that moves along has some.
final class QuotaChecks {

    private final UnorderedList list;
    private final Function<List<String>, String> names;
    private final MoveDialog.Parts parts;
    private final CampaignSheet sheet;

    /// @param names says some names, shortened where they are many
    QuotaChecks(
            UnorderedList list,
            Function<List<String>, String> names,
            MoveDialog.Parts parts,
            CampaignSheet sheet) {
        this.list = list;
        this.names = names;
        this.parts = parts;
        this.sheet = sheet;
    }

    void add(WaveSheet wave, List<AccountRow> without, boolean mayMove, Command reload) {
        var item = new ListItem(VaadinIcon.CALENDAR.create());
        item.addClassNames("check-note", "check-quota");
        item.add(
                new Span(
                        list.getTranslation(
                                "campaign.check.quota.wave",
                                wave.ordinal(),
                                parts.times().day(Beijing.day(wave.departsAt())),
                                names.apply(without.stream().map(AccountRow::name).toList()))));
        if (mayMove) {
            parts.rescheduling()
                    .next(sheet, wave.id())
                    .ifPresentOrElse(
                            next -> item.add(move(wave, next, reload)),
                            () ->
                                    item.add(
                                            new Span(
                                                    list.getTranslation(
                                                            "campaign.check.quota.no-day"))));
        }
        list.add(item);
    }

    /// The dialog behind it says what changes before anything does.
    private Button move(WaveSheet wave, Postponement next, Command reload) {
        var by = Duration.between(sheet.wave(next.wave()).departsAt(), next.to());
        var day = Beijing.day(wave.departsAt().plus(by));
        var button =
                new Button(
                        by.toDays() == 1
                                ? list.getTranslation("campaign.check.quota.tomorrow")
                                : list.getTranslation(
                                        "campaign.check.quota.move", parts.times().day(day)),
                        _ -> MoveDialog.ask(parts, sheet, next, reload, () -> {}));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("move-to-free-day");
        button.setId("move-wave-" + wave.ordinal());
        return button;
    }
}
