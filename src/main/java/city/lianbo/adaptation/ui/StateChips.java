package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.Tally;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// How many accounts stand where; pressing one shows only those. What waits for a person is first.
final class StateChips extends Div {

    private static final AdaptationState[] ORDER = {
        AdaptationState.CONFLICT,
        AdaptationState.OUTDATED,
        AdaptationState.INHERITS,
        AdaptationState.ADAPTED,
        AdaptationState.SUBMITTED
    };

    private final Command onChange;
    private final NativeButton all = new NativeButton();
    private final Map<AdaptationState, NativeButton> chips = new EnumMap<>(AdaptationState.class);
    private final Set<AdaptationState> pressed = EnumSet.noneOf(AdaptationState.class);

    StateChips(Command onChange) {
        this.onChange = onChange;
        addClassName("state-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("adaptation.filter.states"));
        all.addClickListener(_ -> {
            pressed.clear();
            changed();
        });
        add(all);
        for (var state : ORDER) {
            var chip = new NativeButton();
            chip.addClassName(States.tone(state).className());
            chip.addClickListener(_ -> press(state));
            chips.put(state, chip);
            add(chip);
        }
        mark();
    }

    /// None for all.
    Set<AdaptationState> pressed() {
        return Set.copyOf(pressed);
    }

    void press(AdaptationState state) {
        if (!pressed.remove(state)) {
            pressed.add(state);
        }
        changed();
    }

    void show(Tally tally) {
        fill(all, getTranslation("adaptation.filter.all"), tally.all());
        chips.forEach((state, chip) -> {
            fill(chip, States.word(state, this), tally.in(state));
            boolean rare = state == AdaptationState.CONFLICT || state == AdaptationState.OUTDATED;
            chip.setVisible(!rare || tally.in(state) > 0 || pressed.contains(state));
        });
    }

    String text(AdaptationState state) {
        var chip = chips.get(state);
        return chip == null ? "" : chip.getElement().getTextRecursively();
    }

    private static void fill(NativeButton chip, String word, int number) {
        chip.removeAll();
        var count = new Span(String.valueOf(number));
        count.addClassName("chip-count");
        chip.add(new Span(word), count);
    }

    private void changed() {
        mark();
        onChange.execute();
    }

    private void mark() {
        mark(all, pressed.isEmpty());
        chips.forEach((state, chip) -> mark(chip, pressed.contains(state)));
    }

    private static void mark(NativeButton chip, boolean on) {
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
    }
}
