package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Postponement;
import city.lianbo.campaign.Rescheduling;
import city.lianbo.campaign.WaveMove;
import city.lianbo.delivery.Deliveries;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says what moving a wave changes – its time, the waves that follow, the days whose quota is used –
/// before it is done.
class MoveDialog extends Dialog {

    private static final int NAMES_SHOWN = 5;

    private final transient Parts parts;
    private final transient CampaignSheet sheet;

    /// What the dialog works with.
    @Component
    record Parts(Rescheduling rescheduling, Deliveries deliveries, Times times) {}

    private MoveDialog(
            Parts parts,
            CampaignSheet sheet,
            Postponement postponed,
            List<WaveMove> moves,
            Command done) {
        this.parts = parts;
        this.sheet = sheet;
        var wave = sheet.wave(postponed.wave());
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
        if (sheet.state() == CampaignState.SCHEDULED) {
            add(new Paragraph(getTranslation("campaign.move.scheduled", sheet.title())));
        }
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
                            parts.rescheduling()
                                    .move(sheet.id(), new Postponement(wave.id(), target));
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
            Parts parts,
            CampaignSheet sheet,
            Postponement postponed,
            Command done,
            Command otherwise) {
        var moves = sheet.whatMoves(postponed.wave(), postponed.to());
        var dialog = new MoveDialog(parts, sheet, postponed, moves, done);
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
        var without =
                parts.rescheduling().withoutQuota(sheet, move).stream()
                        .map(AccountRow::name)
                        .toList();
        var words =
                getTranslation(
                        "campaign.move.quota",
                        sheet.wave(move.wave()).members().size(),
                        parts.times().day(Beijing.day(move.to())),
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
}
