package city.lianbo.campaign.ui;

import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Launch;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.Verdicts;
import city.lianbo.delivery.ui.StateBadge;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The live board: how far each account has come, failures first, and the buttons that stop.
class BoardPanel extends Div {

    private static final Duration GAP = Duration.ofMillis(250);

    private final transient Parts parts;
    private final transient CampaignSheet sheet;
    private final boolean mayStop;
    private final Command reload;
    private final transient Map<String, String> names = new HashMap<>();
    private final Span count = new Span();
    private final Span summary = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button halt = new Button(VaadinIcon.HAND.create());
    private final Button resume = new Button(VaadinIcon.PLAY.create());
    private final transient List<DeliveryRow> rows = new ArrayList<>();
    private final Grid<DeliveryRow> grid = new Grid<>();

    /// What the board works with.
    @Component
    record Parts(
            Launch launch,
            Deliveries deliveries,
            Verdicts verdicts,
            Accounts accounts,
            BoardNews news,
            Times times) {}

    BoardPanel(Parts parts, CampaignSheet sheet, boolean mayStop, Command reload) {
        this.parts = parts;
        this.sheet = sheet;
        this.mayStop = mayStop;
        this.reload = reload;
        addClassName("board");
        sheet.members()
                .forEach(member -> names.put(member.account().toString(), member.accountName()));
        add(head(), table());
        LiveReader.keepFresh(
                this, news -> parts.news().subscribe(sheet.plan(), news), GAP, this::refresh);
        refresh();
    }

    private Div head() {
        count.addClassName("board-count");
        count.setId("board-count");
        summary.addClassName("board-summary");
        progress.setMin(0);
        var words = new Div(count, summary);
        words.addClassName("board-words");
        var head = new Div(words, progress);
        head.addClassName("board-head");
        if (mayStop && sheet.state() == CampaignState.RELEASED) {
            halt.setText(getTranslation("campaign.board.halt"));
            halt.addThemeName("error");
            halt.setId("halt-campaign");
            halt.addClickListener(_ -> askToHalt());
            resume.setText(getTranslation("campaign.board.resume"));
            resume.addClickListener(_ -> resume());
            var buttons = new Div(halt, resume);
            buttons.addClassName("board-buttons");
            head.add(buttons);
        }
        return head;
    }

    private Grid<DeliveryRow> table() {
        grid.addColumn(row -> name(row))
                .setHeader(getTranslation("campaign.board.account"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addComponentColumn(row -> StateBadge.of(row.state(), this))
                .setHeader(getTranslation("campaign.board.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(row -> parts.times().clock(row.since()))
                .setHeader(getTranslation("campaign.board.since"))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setClassName("figures");
        grid.addColumn(row -> problem(row))
                .setHeader(getTranslation("campaign.board.problem"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("campaign.board.link"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(sheet.members().count() <= 60);
        grid.addItemClickListener(click ->
                new DeliveryDialog(parts, name(click.getItem()), click.getItem(), mayStop).open());
        grid.setId("board");
        return grid;
    }

    private String name(DeliveryRow row) {
        return names.computeIfAbsent(
                row.account().toString(),
                _ -> parts.accounts().find(row.account()).map(one -> one.name()).orElse("?"));
    }

    private com.vaadin.flow.component.Component link(DeliveryRow row) {
        if (row.link().isEmpty()) {
            return new Span(row.state() == DeliveryState.SENT ? "…" : "");
        }
        var link = new Anchor(row.link().get(), getTranslation("campaign.board.open"));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private String problem(DeliveryRow row) {
        return Problems.words(this, row);
    }

    private void refresh() {
        rows.clear();
        rows.addAll(parts.deliveries().ofPlan(sheet.plan()));
        rows.sort(
                Comparator.comparingInt((DeliveryRow row) -> urgency(row.state()))
                        .thenComparing(DeliveryRow::departsAt)
                        .thenComparing(this::name));
        grid.getDataProvider().refreshAll();
        long sent = in(DeliveryState.SENT);
        progress.setMax(Math.max(1, rows.size()));
        progress.setValue((double) sent);
        count.setText(getTranslation("campaign.board.count", sent, rows.size()));
        summary.setText(summary());
        boolean waiting =
                rows.stream().anyMatch(row -> row.state().phase() == DeliveryState.Phase.WAITING);
        halt.setVisible(waiting);
        resume.setVisible(in(DeliveryState.HALTED) > 0);
    }

    private String summary() {
        var words = new ArrayList<String>();
        for (DeliveryState state : DeliveryState.values()) {
            long many = in(state);
            if (many > 0) {
                words.add(getTranslation("delivery.state." + state) + " " + many);
            }
        }
        return String.join(" · ", words);
    }

    private long in(DeliveryState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /// Failures first, then what may have left, then what waits; what went well comes last.
    private static int urgency(DeliveryState state) {
        return switch (state) {
            case REFUSED, REJECTED, MISSED -> 0;
            case UNCERTAIN, UNCONFIRMED -> 1;
            case AWAITING_PHONE -> 2;
            case HALTED -> 3;
            case FIRING, ACCEPTED -> 4;
            case PLANNED, STAGED, ARMED -> 5;
            case SENT, RECALLED -> 6;
        };
    }

    private void askToHalt() {
        long waiting =
                rows.stream()
                        .filter(row -> row.state().phase() == DeliveryState.Phase.WAITING)
                        .count();
        ConfirmDialogs.askBeforeHarm(
                getTranslation("campaign.halt.title"),
                getTranslation("campaign.halt.consequence", waiting),
                getTranslation("campaign.halt.verb", waiting),
                () -> {
                    var halted = parts.launch().halt(sheet.id());
                    Notices.warn(
                            getTranslation(
                                    "campaign.halted", halted.stopped(), halted.mayHaveLeft()));
                    reload.execute();
                });
    }

    private void resume() {
        int accounts = parts.launch().resume(sheet.id());
        Notices.done(getTranslation("campaign.resumed", accounts));
        reload.execute();
    }
}
