package city.lianbo.campaign.ui;

import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveStanding;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Chooses when a wave starts: at a time, or after another wave; says in words what was chosen.
class StartForm extends Div {

    private static final Duration USUAL_WAIT = Duration.ofHours(1);

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final DateTimePicker departure = new DateTimePicker();
    private final Select<WaveStanding> awaited = new Select<>();
    private final TextField percent = number("percent");
    private final TextField minutes = number("minutes");
    private final TextField holdAbove = number("hold-above");
    private final DateTimePicker until = new DateTimePicker();
    private final Div gate = new Div();
    private final Paragraph words = new Paragraph();
    private final transient GateWords say;
    private boolean untilChosen;

    private enum Kind {
        AT,
        AFTER
    }

    /// @param others waves that this one may wait for
    StartForm(Times times, List<WaveStanding> others, Instant earliest) {
        this.say = new GateWords(this, times, others);
        addClassName("start-form");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("campaign.start.kind." + one));
        kind.setLabel(getTranslation("campaign.start.kind"));
        kind.setId("start-kind");
        kind.setVisible(!others.isEmpty());
        time(departure, "campaign.wave.departure");
        departure.setHelperText(getTranslation("campaign.wave.departure.help"));
        departure.setMin(Beijing.at(earliest).toLocalDateTime());
        time(until, "campaign.start.until");
        until.setId("gate-until");
        until.setHelperText(getTranslation("campaign.start.until.help"));
        awaited.setLabel(getTranslation("campaign.start.wave"));
        awaited.setItemLabelGenerator(
                wave -> getTranslation("campaign.wave.number", wave.ordinal()));
        awaited.setItems(others);
        awaited.setId("gate-wave");
        percent.setValue("100");
        minutes.setValue("5");
        holdAbove.setHelperText(getTranslation("campaign.start.hold-above.help"));
        gate.add(awaited, percent, minutes, until, holdAbove);
        gate.addClassName("gate-form");
        words.addClassName("start-words");
        words.getElement().setAttribute("aria-live", "polite");
        add(kind, departure, gate, words);
        listen();
    }

    private static void time(DateTimePicker picker, String key) {
        picker.setLabel(picker.getTranslation(key));
        picker.setStep(Duration.ofSeconds(1));
        picker.setWidth("min(26rem, 100%)");
        picker.addClassName("wave-departure");
    }

    private TextField number(String id) {
        var field = new TextField(getTranslation("campaign.start." + id));
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(4);
        field.setId("gate-" + id);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addThemeName("align-right");
        return field;
    }

    private void listen() {
        kind.addValueChangeListener(_ -> refresh());
        departure.addValueChangeListener(_ -> refresh());
        awaited.addValueChangeListener(_ -> suggestUntil());
        minutes.addValueChangeListener(_ -> suggestUntil());
        percent.addValueChangeListener(_ -> refresh());
        holdAbove.addValueChangeListener(_ -> refresh());
        until.addValueChangeListener(change -> {
            untilChosen |= change.isFromClient();
            refresh();
        });
    }

    /// As long as nobody chose one, the deadline follows the soonest opening.
    private void suggestUntil() {
        if (!untilChosen && awaited.getValue() != null) {
            then().ifPresent(then ->
                    until.setValue(
                            Beijing.at(awaited.getValue().departsAt().plus(then))
                                    .truncatedTo(ChronoUnit.MINUTES)
                                    .plus(USUAL_WAIT)
                                    .toLocalDateTime()));
        }
        refresh();
    }

    private void refresh() {
        boolean after = kind.getValue() == Kind.AFTER;
        departure.setVisible(!after);
        gate.setVisible(after);
        words.setText(after ? chosenGate().map(say::start).orElse("") : "");
        words.setVisible(!words.getText().isEmpty());
    }

    void show(Start start) {
        switch (start) {
            case Start.At(var at) -> {
                departure.setValue(Beijing.at(at).toLocalDateTime());
                awaited.getListDataView()
                        .getItems()
                        .reduce((_, last) -> last)
                        .ifPresent(awaited::setValue);
                kind.setValue(Kind.AT);
            }
            case Start.After after -> {
                untilChosen = true;
                awaited.getListDataView()
                        .getItems()
                        .filter(wave -> wave.id().equals(after.wave()))
                        .findFirst()
                        .ifPresent(awaited::setValue);
                percent.setValue(String.valueOf(after.percent()));
                minutes.setValue(String.valueOf(after.then().toMinutes()));
                until.setValue(Beijing.at(after.deadline()).toLocalDateTime());
                departure.setValue(Beijing.at(after.deadline()).toLocalDateTime());
                holdAbove.setValue(
                        after.holdAbove().isPresent()
                                ? String.valueOf(after.holdAbove().getAsInt())
                                : "");
                kind.setValue(Kind.AFTER);
            }
        }
        refresh();
    }

    /// What was chosen; empty, with the missing field marked, where something is missing.
    Optional<Start> chosen() {
        if (kind.getValue() == Kind.AFTER) {
            var chosen = chosenGate();
            mark(percent, number(percent).isEmpty());
            mark(minutes, number(minutes).isEmpty());
            until.setInvalid(until.getValue() == null);
            return chosen.map(start -> start);
        }
        if (departure.getValue() == null) {
            departure.setErrorMessage(getTranslation("campaign.wave.departure.missing"));
            departure.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(new Start.At(Beijing.instant(departure.getValue())));
    }

    private void mark(TextField field, boolean missing) {
        field.setErrorMessage(getTranslation("campaign.start.number-missing"));
        field.setInvalid(missing);
    }

    private Optional<Start.After> chosenGate() {
        var share = number(percent);
        var then = then();
        if (awaited.getValue() == null
                || share.isEmpty()
                || then.isEmpty()
                || until.getValue() == null
                || !possible(share.getAsInt(), then.get())) {
            return Optional.empty();
        }
        return Optional.of(
                new Start.After(
                        awaited.getValue().id(),
                        share.getAsInt(),
                        then.get(),
                        Beijing.instant(until.getValue()),
                        number(holdAbove)));
    }

    /// While somebody types, numbers pass through what the rule refuses.
    private boolean possible(int share, Duration then) {
        boolean shareFits = share >= 1 && share <= 100;
        boolean holdFits = number(holdAbove).orElse(0) <= 99;
        boolean thenFits = then.compareTo(Start.After.LONGEST_THEN) <= 0;
        mark(percent, !shareFits);
        mark(holdAbove, !holdFits);
        mark(minutes, !thenFits);
        return shareFits && holdFits && thenFits;
    }

    private Optional<Duration> then() {
        var typed = number(minutes);
        return typed.isPresent()
                ? Optional.of(Duration.ofMinutes(typed.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt number(TextField field) {
        var typed = field.getValue().strip();
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    }
}
