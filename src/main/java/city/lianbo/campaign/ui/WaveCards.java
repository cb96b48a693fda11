package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveId;
import city.lianbo.campaign.WaveStanding;
import city.lianbo.delivery.Tally;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The waves of a campaign side by side: how each stands, how far it has come, and what a person can
/// decide about it. A card that is pressed shows its wave alone.
class WaveCards extends Div {

    private final transient BoardPanel.Parts parts;
    private final transient CampaignSheet sheet;
    private final boolean mayDecide;
    private final transient Consumer<Optional<WaveId>> onChosen;
    private final Command reload;
    private final transient Map<WaveId, WaveCard> cards = new HashMap<>();
    private transient Optional<WaveId> chosen = Optional.empty();

    WaveCards(
            BoardPanel.Parts parts,
            CampaignSheet sheet,
            boolean mayDecide,
            Consumer<Optional<WaveId>> onChosen,
            Command reload) {
        this.parts = parts;
        this.sheet = sheet;
        this.mayDecide = mayDecide && sheet.state() == CampaignState.RELEASED;
        this.onChosen = onChosen;
        this.reload = reload;
        addClassName("wave-cards");
    }

    void show(List<WaveStanding> waves, Map<UUID, Tally> tallies) {
        var words = new GateWords(this, parts.times(), waves);
        for (WaveStanding wave : waves) {
            cards.computeIfAbsent(wave.id(), this::card).show(wave, words, tallies);
        }
        setVisible(waves.size() > 1 || waves.stream().anyMatch(WaveCards::hasGate));
    }

    private static boolean hasGate(WaveStanding wave) {
        return wave.start() instanceof Start.After;
    }

    private WaveCard card(WaveId wave) {
        var card = new WaveCard(parts, sheet.id(), mayDecide, this::choose, reload);
        add(card);
        return card;
    }

    private void choose(WaveId wave) {
        chosen = chosen.equals(Optional.of(wave)) ? Optional.empty() : Optional.of(wave);
        cards.forEach((id, card) -> card.press(chosen.equals(Optional.of(id))));
        onChosen.accept(chosen);
    }
}
