package city.lianbo.campaign.ui;

import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Gates;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.WaveId;
import city.lianbo.delivery.ByHand;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryId;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.SlotRow;
import city.lianbo.delivery.Tally;
import city.lianbo.delivery.Verdicts;
import city.lianbo.delivery.ui.StateBadge;
import city.lianbo.platform.CurrentActor;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The live board: how far each account has come, failures first, and the buttons that stop.
class BoardPanel extends Div {

    /// Of larger campaigns each delivery tells its links when it is opened.
    private static final int MOST_LINKS_SHOWN = 500;

    private static final Duration GAP = Duration.ofMillis(250);
    private static final int PAGE = 50;

    private final transient Parts parts;
    private final transient CampaignSheet sheet;
    private final boolean mayStop;
    private final transient Map<String, String> names = new HashMap<>();
    private final Span count = new Span();
    private final Span summary = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final transient WaveCards waves;
    private transient Optional<WaveId> shown = Optional.empty();
    private transient Tally tally = Tally.NONE;
    private final transient Map<DeliveryId, List<SlotRow>> slots = new HashMap<>();
    private final Grid<DeliveryRow> grid = new Grid<>();

    /// What the board works with.
    @Component
    record Parts(
            Campaigns campaigns,
            Launch launch,
            Gates gates,
            Deliveries deliveries,
            Verdicts verdicts,
            ByHand byHand,
            Accounts accounts,
            BoardNews news,
            SlotPanel.Parts slots,
            CurrentActor actor,
            Times times) {}

    BoardPanel(Parts parts, CampaignSheet sheet, boolean mayStop) {
        this.parts = parts;
        this.sheet = sheet;
        this.mayStop = mayStop;
        if (sheet.members().count() <= MOST_LINKS_SHOWN) {
            slots.putAll(parts.slots().links().ofPlan(sheet.plan()));
        }
        addClassName("board");
        sheet.members()
                .forEach(member -> names.put(member.account().toString(), member.accountName()));
        waves = new WaveCards(parts, sheet, mayStop, this::show, this::refresh);
        add(head(), waves, table());
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
        return head;
    }

    private Grid<DeliveryRow> table() {
        grid.addColumn(row -> TermsWords.with(name(row), row.channel(), this))
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
        if (!slots.isEmpty()) {
            grid.addColumn(this::carried)
                    .setHeader(getTranslation("campaign.board.links"))
                    .setWidth("8rem")
                    .setFlexGrow(0);
        }
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("campaign.board.link"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setPageSize(PAGE);
        grid.setItems(
                query ->
                        parts
                                .deliveries()
                                .page(sheet.plan(), wave(), query.getOffset(), query.getLimit())
                                .stream(),
                _ -> parts.deliveries().count(sheet.plan(), wave()));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(sheet.members().count() <= 60);
        grid.addItemClickListener(click -> dialog(click.getItem()).open());
        grid.setId("board");
        return grid;
    }

    /// Opens one delivery of this plan; what is of another one is not opened.
    void open(DeliveryId delivery) {
        parts.deliveries()
                .find(delivery)
                .filter(row -> row.plan().equals(sheet.plan()))
                .ifPresent(row -> {
                    var dialog = dialog(row);
                    // Not left to itself: what opens while the page is entered would be closed
                    // again.
                    add(dialog);
                    dialog.open();
                });
    }

    private DeliveryDialog dialog(DeliveryRow row) {
        return new DeliveryDialog(parts, name(row), row, mayStop);
    }

    private Optional<UUID> wave() {
        return shown.map(WaveId::value);
    }

    /// @param wave empty shows all waves
    private void show(Optional<WaveId> wave) {
        shown = wave;
        grid.getDataProvider().refreshAll();
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

    /// How many of its links to others are known, of those that can be.
    private String carried(DeliveryRow row) {
        var mine =
                slots.getOrDefault(row.id(), List.of()).stream()
                        .filter(slot -> slot.from().isPresent())
                        .toList();
        long known = mine.stream().filter(slot -> slot.address().isPresent()).count();
        return mine.isEmpty() ? "" : getTranslation("campaign.board.links.of", known, mine.size());
    }

    private String problem(DeliveryRow row) {
        return Problems.words(this, row);
    }

    private void refresh() {
        if (!slots.isEmpty()) {
            slots.putAll(parts.slots().links().ofPlan(sheet.plan()));
        }
        var byWave = parts.deliveries().progressOfWaves(sheet.plan());
        tally = byWave.values().stream().reduce(Tally.NONE, Tally::and);
        waves.show(parts.campaigns().waves(sheet.id()), byWave);
        grid.getDataProvider().refreshAll();
        progress.setMax(Math.max(1, tally.all()));
        progress.setValue(tally.sent());
        count.setText(getTranslation("campaign.board.count", tally.sent(), tally.all()));
        summary.setText(summary());
    }

    private String summary() {
        var words = new ArrayList<String>();
        for (DeliveryState state : DeliveryState.values()) {
            int many = tally.in(state);
            if (many > 0) {
                words.add(getTranslation("delivery.state." + state) + " " + many);
            }
        }
        return String.join(" · ", words);
    }
}
