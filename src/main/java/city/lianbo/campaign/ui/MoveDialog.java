package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Quota;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.WaveMove;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what moving a wave changes – its time, the waves that follow, the days whose quota is used –
/// before it is done.
class MoveDialog extends Dialog {

    private static final int NAMES_SHOWN = 5;

    private final transient PlanPanel.Parts parts;
    private final transient CampaignSheet sheet;

    private MoveDialog(
            PlanPanel.Parts parts,
            CampaignSheet sheet,
            WaveSheet wave,
            List<WaveMove> moves,
            Command done) {
        this.parts = parts;
        this.sheet = sheet;
        setHeaderTitle(getTranslation("campaign.move.title", wave.ordinal()));
        setWidth("min(36rem, 100vw)");
        var changes = new UnorderedList();
        changes.addClassName("move-changes");
        moves.forEach(
                move -> changes.add(new ListItem(words(move, move.wave().equals(wave.id())))));
        moves.stream().filter(WaveMove::otherDay).map(this::quota).forEach(changes::add);
        add(changes);
        var target =
                moves.stream()
                        .filter(move -> move.wave().equals(wave.id()))
                        .map(WaveMove::to)
                        .findFirst()
                        .orElseThrow();
        boolean possible = !target.isBefore(parts.deliveries().earliest());
        if (!possible) {
            var warning = new Paragraph(getTranslation("campaign.move.past"));
            warning.addClassName("move-warning");
            add(warning);
        }
        var move =
                new Button(
                        getTranslation("campaign.move.verb", moves.size()),
                        _ -> {
                            parts.campaigns().moveWave(sheet.id(), wave.id(), target);
                            close();
                            done.execute();
                        });
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setId("move-wave");
        move.setEnabled(possible);
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), move);
    }

    /// @param otherwise when it is not moved after all
    static void ask(
            PlanPanel.Parts parts,
            CampaignSheet sheet,
            WaveSheet wave,
            Instant to,
            Command done,
            Command otherwise) {
        var moves = sheet.whatMoves(wave.id(), to);
        var dialog = new MoveDialog(parts, sheet, wave, moves, done);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                otherwise.execute();
            }
        });
        dialog.open();
    }

    private String words(WaveMove move, boolean itself) {
        var words =
                getTranslation(
                        itself ? "campaign.move.itself" : "campaign.move.follows",
                        move.ordinal(),
                        parts.times().at(move.from()),
                        parts.times().at(move.to()));
        return move.deadline()
                .map(deadline ->
                        words
                                + getTranslation(
                                        "campaign.move.deadline", parts.times().minute(deadline)))
                .orElse(words);
    }

    private ListItem quota(WaveMove move) {
        var accounts = accounts(move);
        var day = Beijing.day(move.to());
        Map<AccountId, Quota> quotas = parts.quotas().of(accounts, day);
        var without =
                accounts.stream()
                        .filter(row ->
                                Optional.ofNullable(quotas.get(row.id()))
                                        .map(quota -> quota.left() <= 0)
                                        .orElse(false))
                        .map(AccountRow::name)
                        .toList();
        var words =
                getTranslation(
                        "campaign.move.quota",
                        accounts.size(),
                        parts.times().day(day),
                        parts.times().day(Beijing.day(move.from())));
        var item = new ListItem(words);
        if (!without.isEmpty()) {
            item.add(
                    " "
                            + getTranslation(
                                    "campaign.move.no-quota",
                                    without.size(),
                                    String.join(
                                            "、",
                                            without.subList(
                                                    0, Math.min(NAMES_SHOWN, without.size())))));
            item.addClassName("move-warning");
        }
        return item;
    }

    private List<AccountRow> accounts(WaveMove move) {
        var mine =
                sheet.waves().stream()
                        .filter(wave -> wave.id().equals(move.wave()))
                        .flatMap(wave -> wave.members().stream())
                        .map(MemberSheet::account)
                        .collect(Collectors.toSet());
        return parts.accounts().all().stream().filter(row -> mine.contains(row.id())).toList();
    }
}
