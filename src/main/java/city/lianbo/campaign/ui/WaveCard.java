package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.GateReason;
import city.lianbo.campaign.GateState;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveId;
import city.lianbo.campaign.WaveStanding;
import city.lianbo.delivery.DeliveryState.Phase;
import city.lianbo.delivery.Tally;
import city.lianbo.shell.Notices;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// One wave on the board. Its parts stay in place when it is shown anew, so that a button does not
/// vanish under the hand.
class WaveCard extends Div {

    private final transient BoardPanel.Parts parts;
    private final transient CampaignId campaign;
    private final Command reload;
    private final NativeButton title = new NativeButton();
    private final Span state = new Span();
    private final Span count = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Button open = new Button();
    private final Button hold = new Button();
    private final Button resume = new Button();
    private final boolean mayDecide;
    private transient Optional<WaveStanding> wave = Optional.empty();
    private transient Look look = Look.PLANNED;
    private String progressWords = "";

    /// How a wave stands, as its pill shows it.
    enum Look {
        PLANNED(Tone.BLUE_OUTLINE, VaadinIcon.CLOCK),
        WAITING(Tone.GREY, VaadinIcon.HOURGLASS),
        HELD(Tone.DARK, VaadinIcon.HAND),
        ENDED(Tone.RED_OUTLINE, VaadinIcon.CLOCK),
        LEAVING(Tone.AMBER, VaadinIcon.PAPERPLANE),
        FINISHED(Tone.GREEN, VaadinIcon.CHECK),
        FINISHED_WITH_FAILURES(Tone.RED, VaadinIcon.CLOSE);

        private final Tone tone;
        private final VaadinIcon icon;

        Look(Tone tone, VaadinIcon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        static Look of(GateState gate, Tally tally) {
            return switch (gate) {
                case WAITING -> WAITING;
                case HELD -> HELD;
                case ENDED -> ENDED;
                case OPEN -> of(tally);
            };
        }

        private static Look of(Tally tally) {
            int settled = tally.in(Phase.SETTLED);
            if (settled == tally.all() && settled > 0) {
                return tally.sent() == settled ? FINISHED : FINISHED_WITH_FAILURES;
            }
            return tally.in(Phase.WAITING) == tally.all() ? PLANNED : LEAVING;
        }
    }

    WaveCard(
            BoardPanel.Parts parts,
            CampaignId campaign,
            boolean mayDecide,
            Consumer<WaveId> onPressed,
            Command reload) {
        this.parts = parts;
        this.campaign = campaign;
        this.mayDecide = mayDecide;
        this.reload = reload;
        addClassName("wave-card");
        title.addClassName("wave-card-title");
        title.addClickListener(_ -> wave.ifPresent(one -> onPressed.accept(one.id())));
        press(false);
        count.addClassNames("wave-card-count", "figures");
        words.addClassName("wave-card-words");
        progress.setMin(0);
        var head = new Div(title, state, count);
        head.addClassName("wave-card-head");
        button(open, "campaign.gate.open", "open-wave", this::askToOpen);
        button(hold, "campaign.gate.hold", "hold-wave", this::holdIt);
        button(resume, "campaign.gate.resume", "resume-wave", this::letItWait);
        var buttons = new Div(open, hold, resume);
        buttons.addClassName("wave-card-buttons");
        add(head, progress, words, buttons);
    }

    private void button(Button button, String key, String className, Command work) {
        button.setText(getTranslation(key));
        button.addClassName(className);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(_ -> work.execute());
    }

    void press(boolean pressed) {
        title.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        setClassName("wave-card-pressed", pressed);
    }

    void show(WaveStanding shown, GateWords say, Map<UUID, Tally> tallies) {
        wave = Optional.of(shown);
        var tally = tallies.getOrDefault(shown.id().value(), Tally.NONE);
        title.setText(getTranslation("campaign.wave.number", shown.ordinal()));
        count.setText(tally.sent() + "/" + tally.all());
        progress.setMax(Math.max(1, tally.all()));
        progress.setValue(tally.sent());
        show(Look.of(shown.gate(), tally));
        progressWords =
                shown.start() instanceof Start.After after
                        ? say.waitsFor(
                                after, tallies.getOrDefault(after.wave().value(), Tally.NONE))
                        : "";
        words.setText(words(shown, say));
        open.setVisible(mayDecide && isUndecided(shown));
        // What waits is best left alone; what is held goes on by a person only.
        open.setThemeVariant(ButtonVariant.PRIMARY, shown.gate() == GateState.HELD);
        hold.setVisible(mayDecide && shown.gate() == GateState.WAITING);
        resume.setVisible(mayDecide && shown.gate() == GateState.HELD);
    }

    private void show(Look now) {
        if (now != look || state.getChildren().findAny().isEmpty()) {
            look = now;
            state.removeAll();
            state.add(
                    new StatePill(now.tone, now.icon, getTranslation("campaign.wave.look." + now)));
        }
    }

    private static boolean isUndecided(WaveStanding wave) {
        return wave.gate() == GateState.WAITING || wave.gate() == GateState.HELD;
    }

    private String words(WaveStanding shown, GateWords say) {
        var at = parts.times().at(shown.departsAt());
        return switch (shown.gate()) {
            case WAITING -> say.start(shown.start()) + " · " + progressWords;
            case HELD, ENDED -> reason(shown) + " · " + progressWords;
            case OPEN ->
                    shown.reason().isPresent()
                            ? getTranslation("campaign.gate.opened", at) + " · " + reason(shown)
                            : at;
        };
    }

    private String reason(WaveStanding shown) {
        return shown.reason().map(this::reason).orElse("");
    }

    private String reason(GateReason reason) {
        return getTranslation("campaign.gate.reason." + reason);
    }

    private void askToOpen() {
        wave.ifPresent(
                one -> new OpenWaveDialog(parts, campaign, one, progressWords, reload).open());
    }

    private void holdIt() {
        wave.ifPresent(one -> {
            parts.gates().hold(campaign, one.id());
            Notices.done(getTranslation("campaign.gate.held", one.ordinal()));
            reload.execute();
        });
    }

    private void letItWait() {
        wave.ifPresent(one -> {
            parts.gates().resume(campaign, one.id());
            Notices.done(getTranslation("campaign.gate.resumed", one.ordinal()));
            reload.execute();
        });
    }
}
