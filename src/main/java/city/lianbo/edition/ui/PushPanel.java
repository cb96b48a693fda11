package city.lianbo.edition.ui;

import city.lianbo.edition.PushItemId;
import city.lianbo.edition.PushSheet;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Notices;
import city.lianbo.shell.StatePill;
import city.lianbo.shell.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One push as the follower's phone will show it, with what may still be done to it.
class PushPanel extends Section {

    private final transient PushView.Parts parts;
    private final transient PushSheet push;
    private final Command reload;

    PushPanel(PushView.Parts parts, PushSheet push, Command reload) {
        this.parts = parts;
        this.push = push;
        this.reload = reload;
        addClassName("push");
        add(facts());
        if (push.open()) {
            add(tools());
        }
        add(card());
        if (push.lines().stream().anyMatch(line -> line.item().isPresent() && !line.leaves())) {
            var note = new Paragraph(getTranslation("edition.push.not-frozen"));
            note.addClassName("push-note");
            add(note);
        }
    }

    private Div facts() {
        var facts =
                new Div(
                        new Span(
                                getTranslation(
                                        "edition.push.departs",
                                        parts.times().at(push.departsAt()))),
                        cutOff(),
                        freeze());
        facts.addClassName("push-facts");
        var rule =
                new Span(
                        getTranslation("edition.push.place", push.place())
                                + " · "
                                + getTranslation("edition.push.late." + push.late()));
        rule.addClassName("push-rule");
        facts.add(rule);
        return facts;
    }

    private StatePill cutOff() {
        var now = parts.clock().instant();
        boolean over = !now.isBefore(push.cutOff());
        var words =
                over
                        ? getTranslation(
                                "edition.push.cut-off.over", parts.times().minute(push.cutOff()))
                        : getTranslation(
                                "edition.push.cut-off",
                                parts.times().minute(push.cutOff()),
                                left(now));
        return new StatePill(over ? Tone.GREY : Tone.AMBER, VaadinIcon.CLOCK, words);
    }

    private String left(Instant now) {
        var left = Duration.between(now, push.cutOff());
        return left.toHours() > 0
                ? getTranslation("edition.push.hours", left.toHours(), left.toMinutesPart())
                : getTranslation("edition.push.minutes", left.toMinutes());
    }

    private StatePill freeze() {
        if (!push.settled()) {
            return new StatePill(
                    Tone.VIOLET, VaadinIcon.HOURGLASS, getTranslation("edition.push.unsettled"));
        }
        var key = push.frozen().byClock() ? "edition.push.frozen.clock" : "edition.push.frozen";
        return new StatePill(
                Tone.GREEN,
                VaadinIcon.LOCK,
                getTranslation(
                        key,
                        push.seal().brief(),
                        push.frozen().by(),
                        parts.times().minute(push.frozen().at())));
    }

    private Div tools() {
        var add =
                new Button(
                        getTranslation("edition.push.add"),
                        VaadinIcon.PLUS.create(),
                        _ -> new ArticleDialog(parts, push, reload).open());
        add.setId("add-article");
        var takeOver =
                new Button(
                        getTranslation("edition.push.take-over"),
                        VaadinIcon.INBOX.create(),
                        _ -> new DraftBoxDialog(parts, push, reload).open());
        takeOver.setId("take-over");
        boolean full = push.lines().size() >= 8;
        add.setEnabled(!full);
        takeOver.setEnabled(!full);
        var tools = new Div(add, takeOver, freezeNow());
        tools.addClassName("push-tools");
        return tools;
    }

    private Button freezeNow() {
        long ready =
                push.lines().stream()
                        .filter(line -> line.item().isPresent())
                        .filter(PushLine::isReady)
                        .count();
        long out = push.own().size() - ready;
        var freeze =
                new Button(
                        getTranslation("edition.push.freeze"),
                        VaadinIcon.LOCK.create(),
                        _ ->
                                ConfirmDialogs.ask(
                                        getTranslation("edition.push.freeze.title"),
                                        getTranslation("edition.push.freeze.text", ready + 1, out),
                                        getTranslation("edition.push.freeze"),
                                        this::freezeIt));
        freeze.setId("freeze");
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        freeze.setEnabled(push.freezable());
        return freeze;
    }

    private void freezeIt() {
        parts.pushes().freeze(push.edition());
        Notices.done(getTranslation("edition.push.freeze.done"));
        reload.execute();
    }

    private Div card() {
        var list = new OrderedList();
        list.addClassName("push-items");
        for (int place = 0; place < push.lines().size(); place++) {
            var line = new PushLine(parts, push, place, reload);
            list.add(line);
            if (push.open()) {
                acceptDrops(line, place);
            }
        }
        var who = new Div(push.accountName());
        who.addClassName("push-account");
        var card = new Div(who, list);
        card.addClassName("push-card");
        if (!push.open() && push.freezable() && !push.settled()) {
            card.add(freezeNow());
        }
        return card;
    }

    /// Dropped on a line, an own item takes that line's place among the own ones.
    private void acceptDrops(PushLine line, int place) {
        var target = DropTarget.create(line);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop ->
                drop.getDragData()
                        .filter(PushItemId.class::isInstance)
                        .map(PushItemId.class::cast)
                        .ifPresent(item -> {
                            parts.pushes().move(push.edition(), item, ownPlace(item, place));
                            reload.execute();
                        }));
    }

    private int ownPlace(PushItemId moved, int place) {
        var lines = push.lines();
        int before = own(lines.subList(0, place), moved);
        int from = lines.stream().map(PushSheet.Line::item).toList().indexOf(Optional.of(moved));
        boolean downwards = from < place && lines.get(place).item().isPresent();
        return before + (downwards ? 2 : 1);
    }

    private static int own(List<PushSheet.Line> lines, PushItemId but) {
        return (int)
                lines.stream()
                        .flatMap(line -> line.item().stream())
                        .filter(item -> !item.equals(but))
                        .count();
    }
}
