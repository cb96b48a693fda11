package city.lianbo.campaign.ui;

import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Correction;
import city.lianbo.campaign.Corrections;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.HaltScope;
import city.lianbo.delivery.PhoneClock;
import city.lianbo.delivery.PhoneClocks;
import city.lianbo.delivery.RecallRow;
import city.lianbo.delivery.Recalls;
import city.lianbo.delivery.StandingHalt;
import city.lianbo.notice.ui.NoticeList;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Above the board: what is wrong, whose phone is waited for, what is halted and may have left all
/// the same, what is being deleted; and the buttons that stop, recall and correct.
class BoardTools extends Div {

    private static final Duration GAP = Duration.ofMillis(500);

    private final transient Parts parts;
    private final transient CampaignSheet sheet;
    private final boolean mayStop;
    private final Command reload;
    private final NoticeList notices;
    private final Div state = new Div();
    private final transient Map<String, String> names;

    /// What they work with.
    @org.springframework.stereotype.Component
    record Parts(
            Deliveries deliveries,
            Recalls recalls,
            PhoneClocks phones,
            Corrections corrections,
            city.lianbo.notice.Notices notices,
            Accounts accounts,
            BoardNews news,
            Times times,
            InstantSource clock) {}

    BoardTools(Parts parts, CampaignSheet sheet, boolean mayStop, Command reload) {
        this.parts = parts;
        this.sheet = sheet;
        this.mayStop = mayStop;
        this.reload = reload;
        this.notices = new NoticeList(parts.times());
        this.names =
                sheet.members()
                        .collect(
                                Collectors.toMap(
                                        member -> member.account().toString(),
                                        CampaignSheet.MemberSheet::accountName));
        addClassName("board-tools");
        add(corrections(), notices, state);
        if (mayStop && sheet.state() == CampaignState.RELEASED) {
            add(buttons());
        }
        LiveReader.keepFresh(
                this, news -> parts.news().subscribe(sheet.plan(), news), GAP, this::refresh);
        refresh();
    }

    private Div corrections() {
        var lines = new Div();
        lines.addClassName("board-corrections");
        parts.corrections()
                .of(sheet.id())
                .ifPresent(one ->
                        lines.add(
                                link(
                                        one,
                                        "campaign.correction.of",
                                        one.corrects().toString(),
                                        one.correctsTitle())));
        parts.corrections()
                .by(sheet.id())
                .forEach(one ->
                        lines.add(
                                link(
                                        one,
                                        "campaign.correction.by",
                                        one.campaign().toString(),
                                        one.title())));
        takeOver().ifPresent(lines::add);
        return lines;
    }

    /// Before it has waves, a correction offers those of the campaign that it sets right.
    private Optional<Component> takeOver() {
        boolean open =
                mayStop
                        && sheet.state() == CampaignState.DRAFT
                        && sheet.waves().isEmpty()
                        && parts.corrections().of(sheet.id()).isPresent();
        if (!open) {
            return Optional.empty();
        }
        var take =
                button(
                        "take-over-waves",
                        VaadinIcon.COPY,
                        "campaign.correction.waves",
                        () -> {
                            parts.corrections().takeOverWaves(sheet.id());
                            reload.execute();
                        });
        return Optional.of(
                new Div(new Paragraph(getTranslation("campaign.correction.cut-first")), take));
    }

    private Anchor link(Correction one, String key, String id, String title) {
        var kind = getTranslation("campaign.correction." + one.kind());
        var link = new Anchor("campaigns/" + id, getTranslation(key, kind, title));
        link.addClassName("quiet-link");
        return link;
    }

    private Div buttons() {
        var halt =
                button(
                        "halt-board",
                        VaadinIcon.HAND,
                        "campaign.board.halt",
                        () -> new HaltDialog(parts.deliveries(), sheet, reload).open());
        halt.addThemeName("error");
        var recall =
                button("recall-board", VaadinIcon.ARROW_BACKWARD, "campaign.recall", this::recall);
        var correct =
                button(
                        "correct-board",
                        VaadinIcon.EDIT,
                        "campaign.correction",
                        () -> new CorrectionDialog(parts.corrections(), sheet).open());
        var buttons = new Div(halt, recall, correct);
        buttons.addClassName("board-buttons");
        return buttons;
    }

    private Button button(String id, VaadinIcon icon, String key, Command work) {
        var button = new Button(getTranslation(key), icon.create(), _ -> work.execute());
        button.setId(id);
        return button;
    }

    private void recall() {
        var deliveries = parts.deliveries().ofPlan(sheet.plan());
        var outlooks = parts.recalls().outlook(deliveries.stream().map(DeliveryRow::id).toList());
        new RecallDialog(parts.recalls(), outlooks, reload).open();
    }

    private void refresh() {
        var standing = parts.notices().standingAt("campaigns/" + sheet.id());
        notices.setVisible(!standing.isEmpty());
        notices.show(standing);
        state.removeAll();
        if (sheet.state() != CampaignState.RELEASED) {
            return;
        }
        parts.phones().ofPlan(sheet.plan()).forEach(clock -> state.add(phone(clock)));
        var halts = parts.deliveries().standingHalts(sheet.plan());
        halts.forEach(halt -> state.add(halted(halt)));
        if (!halts.isEmpty()) {
            mayHaveLeft();
        }
        parts.recalls().ofPlan(sheet.plan()).forEach(recall -> state.add(recall(recall)));
    }

    private Div phone(PhoneClock clock) {
        var left = Duration.between(parts.clock().instant(), clock.until());
        var whom = (clock.whom().role() + " " + clock.whom().phone()).strip();
        return line(
                "board-phone",
                VaadinIcon.MOBILE,
                new Span(
                        getTranslation(
                                clock.certain() ? "campaign.phone.waits" : "campaign.phone.maybe",
                                clock.accountName(),
                                whom)),
                new CountDown(left));
    }

    private Div halted(StandingHalt halt) {
        var line =
                line(
                        "board-halted",
                        VaadinIcon.HAND,
                        new Span(
                                getTranslation(
                                        "campaign.halt.standing",
                                        words(this, sheet, halt.scope()),
                                        halt.by(),
                                        parts.times().at(halt.since()),
                                        halt.reason())));
        if (mayStop) {
            var resume =
                    button(
                            "resume-" + halt.scope().getClass().getSimpleName(),
                            VaadinIcon.PLAY,
                            "campaign.board.resume",
                            () -> resume(halt.scope()));
            line.add(resume);
        }
        return line;
    }

    /// By name: of these calls the halt can't say that they did not leave.
    private void mayHaveLeft() {
        List<String> left =
                parts.deliveries().ofPlan(sheet.plan()).stream()
                        .filter(row ->
                                row.state().phase() == DeliveryState.Phase.LEAVING
                                        || row.state().phase() == DeliveryState.Phase.CONFIRMING)
                        .map(row -> name(row.account().toString()))
                        .toList();
        if (!left.isEmpty()) {
            state.add(
                    line(
                            "board-left",
                            VaadinIcon.PAPERPLANE,
                            new Span(
                                    getTranslation(
                                            "campaign.halt.left",
                                            left.size(),
                                            String.join("、", left)))));
        }
    }

    private Div recall(RecallRow row) {
        var what =
                row.position() == 0
                        ? name(row.account().toString())
                        : name(row.account().toString()) + " #" + row.position();
        var said = row.code() == 0 ? row.detail() : Problems.code(this, row.code());
        return line(
                "board-recall",
                VaadinIcon.ARROW_BACKWARD,
                new Span(
                        getTranslation(
                                "campaign.recall.line",
                                what,
                                getTranslation("delivery.recall." + row.state()),
                                row.askedBy(),
                                parts.times().at(row.askedAt()),
                                said)));
    }

    private String name(String account) {
        return names.getOrDefault(account, account);
    }

    private static Div line(String className, VaadinIcon icon, Component... words) {
        var line = new Div(icon.create());
        line.add(words);
        line.addClassNames("board-line", className);
        return line;
    }

    private void resume(HaltScope scope) {
        var resumed = parts.deliveries().resume(scope);
        Notices.done(
                getTranslation(
                        "campaign.resumed.all",
                        resumed.accounts(),
                        resumed.tooLate(),
                        resumed.withoutQuota()));
        reload.execute();
    }

    static String words(Component translator, CampaignSheet sheet, HaltScope scope) {
        return switch (scope) {
            case HaltScope.Everything() -> translator.getTranslation("campaign.halt.everything");
            case HaltScope.OfPlan _ ->
                    translator.getTranslation("campaign.halt.campaign", sheet.title());
            case HaltScope.OfWave one ->
                    translator.getTranslation(
                            "campaign.wave.number", HaltDialog.number(sheet, one));
        };
    }
}
