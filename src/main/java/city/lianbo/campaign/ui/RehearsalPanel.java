package city.lianbo.campaign.ui;

import city.lianbo.campaign.RehearsalReport;
import city.lianbo.campaign.RehearsalReport.Act;
import city.lianbo.campaign.RehearsalReport.Line;
import city.lianbo.delivery.Rehearsed;
import city.lianbo.delivery.ui.StateBadge;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableRow;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a rehearsal showed: how many would have been sent, whom to phone, and wave by wave what would
/// have happened to each account, those that need somebody first.
class RehearsalPanel extends Div {

    private static final int ROWS = 200;
    private static final String LINKS = "links";
    private static final List<String> COLUMNS =
            List.of("account", "end", "staged", "left", "confirmed", "link", LINKS, "words");

    private final transient Times times;
    private final transient RehearsedLinks links;

    RehearsalPanel(RehearsalReport report, Times times) {
        this.times = times;
        this.links = new RehearsedLinks(times, this);
        addClassName("rehearsal-report");
        setId("rehearsal-report");
        add(new H2(getTranslation("campaign.rehearsal.report")), summary(report));
        addAccounts("missing", report.withoutLink(), line -> links.ofMissing(line.outcome()));
        addAccounts("phone", report.toPhone(), this::people);
        addAccounts("press", report.toPress(), this::people);
        report.acts().forEach(act -> add(act(act)));
    }

    private Div summary(RehearsalReport report) {
        long all = report.lines().count();
        int drafts = report.toPress().size();
        long planned = report.lines().filter(line -> line.outcome().isAsPlanned()).count();
        var words =
                new Paragraph(
                        getTranslation(
                                "campaign.rehearsal.sent",
                                planned - drafts,
                                all,
                                all - planned,
                                drafts));
        words.addClassName("rehearsal-sum");
        var summary = new Div(words);
        if (report.notApproved() > 0) {
            summary.add(
                    new Paragraph(
                            getTranslation("campaign.rehearsal.assumed", report.notApproved())));
        }
        if (report.assumedLinks() > 0) {
            summary.add(
                    new Paragraph(
                            getTranslation(
                                    "campaign.rehearsal.assumed-links", report.assumedLinks())));
        }
        var again =
                new Paragraph(
                        getTranslation(
                                "campaign.rehearsal.again",
                                String.valueOf(report.faults().seed())));
        again.addClassName("rehearsal-again");
        summary.add(again);
        return summary;
    }

    /// Which accounts must be looked at for a reason; nothing where none must.
    private void addAccounts(String why, List<Line> lines, Function<Line, String> words) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (Line line : lines) {
            var item = new ListItem(new Span(line.accountName()));
            item.add(new Span(words.apply(line)));
            list.add(item);
        }
        var box =
                new Div(
                        new H3(getTranslation("campaign.rehearsal." + why, lines.size())),
                        new Paragraph(getTranslation("campaign.rehearsal." + why + ".text")),
                        list);
        box.addClassNames("rehearsal-phones", "rehearsal-to-" + why);
        add(box);
    }

    private String people(Line line) {
        return line.people().isEmpty()
                ? getTranslation("campaign.rehearsal.phone.nobody")
                : String.join("、", line.people());
    }

    private Div act(Act act) {
        var table = new Table();
        table.addClassName("rehearsal-table");
        var head = table.getHead().addRow();
        boolean linked = act.lines().stream().anyMatch(line -> !line.outcome().links().isEmpty());
        for (var column : COLUMNS) {
            if (linked || !column.equals(LINKS)) {
                head.addColumnHeaderCell(getTranslation("campaign.rehearsal." + column));
            }
        }
        act.lines().stream()
                .sorted(
                        Comparator.comparing((Line line) -> line.outcome().isAsPlanned())
                                .thenComparing(line -> !line.outcome().needsSomebody())
                                .thenComparing(Line::accountName))
                .limit(ROWS)
                .forEach(line -> fill(table.getBody().addRow(), line, linked));
        var box = new Div(new H3(getTranslation("campaign.wave.number", act.ordinal())), table);
        box.addClassName("rehearsal-act");
        if (act.lines().size() > ROWS) {
            box.add(
                    new Paragraph(
                            getTranslation("campaign.rehearsal.more", act.lines().size() - ROWS)));
        }
        return box;
    }

    private void fill(TableRow row, Line line, boolean linked) {
        var outcome = line.outcome();
        add(row, "account", account(line));
        add(row, "end", StateBadge.of(outcome.end(), this));
        add(row, "staged", time(outcome.staged()));
        add(row, "left", left(outcome));
        add(row, "confirmed", time(outcome.confirmed()));
        add(row, "link", time(outcome.linkKnown()));
        if (linked) {
            add(row, LINKS, links.of(outcome));
        }
        add(row, "words", new Span(words(outcome)));
        if (!outcome.isAsPlanned()) {
            row.addClassName("rehearsal-trouble");
        }
    }

    private Div account(Line line) {
        var channel = new Span(getTranslation("campaign.channel." + line.outcome().channel()));
        channel.addClassName("rehearsal-channel");
        return new Div(new Span(line.accountName()), channel);
    }

    private void add(TableRow row, String column, Component content) {
        var cell = row.addDataCell(content);
        cell.addClassName("rehearsal-" + column);
        cell.getElement()
                .setAttribute("data-label", getTranslation("campaign.rehearsal." + column));
    }

    private Span time(Optional<Instant> instant) {
        return new Span(instant.map(times::clock).orElse("–"));
    }

    private Span left(Rehearsed outcome) {
        var words = outcome.left().map(times::clock).orElse("–");
        return new Span(
                outcome.calls() > 1
                        ? getTranslation("campaign.rehearsal.calls", words, outcome.calls())
                        : words);
    }

    private String words(Rehearsed outcome) {
        if (!outcome.needsSomebody()) {
            return "";
        }
        return outcome.trouble()
                .map(trouble -> Problems.words(this, trouble))
                .orElseGet(() -> getTranslation("delivery.state." + outcome.end() + ".help"));
    }
}
