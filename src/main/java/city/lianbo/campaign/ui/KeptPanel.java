package city.lianbo.campaign.ui;

import city.lianbo.delivery.BlockChange;
import city.lianbo.delivery.KeptChange;
import city.lianbo.delivery.RoundTrip;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.stream.Collectors;

/// What WeChat changed of a staged draft: block by block, what was sent and what was kept, with the
/// difference marked, and whether it holds the delivery. What holds comes first.
class KeptPanel extends Div {

    KeptPanel(RoundTrip roundTrip, Times times) {
        addClassName("kept");
        add(new H3(getTranslation("campaign.kept")));
        long holding = roundTrip.changes().stream().filter(BlockChange::holds).count();
        add(
                new Paragraph(
                        getTranslation(
                                "campaign.kept.summary",
                                times.at(roundTrip.checkedAt()),
                                roundTrip.blocks(),
                                roundTrip.changes().size(),
                                holding)));
        if (!roundTrip.changes().isEmpty()) {
            var list = new OrderedList();
            list.addClassName("kept-list");
            roundTrip.changes().stream()
                    .sorted(Comparator.comparing(BlockChange::holds).reversed())
                    .forEach(change -> list.add(line(change)));
            add(list);
        }
    }

    private ListItem line(BlockChange change) {
        var place =
                change.block() == 0
                        ? getTranslation("campaign.kept.fields", change.article())
                        : getTranslation("campaign.kept.block", change.article(), change.block());
        var what =
                change.changes().stream()
                        .map(this::words)
                        .collect(Collectors.joining(getTranslation("campaign.kept.and")));
        var consequence =
                new Span(
                        getTranslation(
                                change.holds() ? "campaign.kept.holds" : "campaign.kept.told"));
        consequence.addClassName(change.holds() ? "kept-holds" : "kept-told");
        var head = new Div(new Span(place), new Span(what), consequence);
        head.addClassName("kept-head");
        var line = new ListItem(head);
        if (!change.changes().contains(KeptChange.MOVED)) {
            line.add(
                    text("campaign.kept.sent", change.sent(), change.kept()),
                    text("campaign.kept.kept", change.kept(), change.sent()));
        } else {
            line.add(text("campaign.kept.sent", change.sent(), change.sent()));
        }
        return line;
    }

    private String words(KeptChange change) {
        return getTranslation("campaign.kept.change." + change);
    }

    private Div text(String label, String text, String other) {
        var name = new Span(getTranslation(label));
        name.addClassName("kept-label");
        var words = new Span();
        words.addClassName("kept-words");
        if (text.isEmpty()) {
            words.add(new Text(getTranslation("campaign.kept.nothing")));
        } else {
            mark(words, text, other);
        }
        var row = new Div(name, words);
        row.addClassName("kept-row");
        return row;
    }

    /// Marks what lies between the beginning and the end that both have.
    private static void mark(Span words, String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && text.charAt(text.length() - 1 - tail)
                        == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        words.add(new Text(text.substring(0, start)));
        var middle = text.substring(start, text.length() - tail);
        if (!middle.isEmpty()) {
            var mark = new HtmlContainer("mark");
            mark.setText(middle);
            words.add(mark);
        }
        words.add(new Text(text.substring(text.length() - tail)));
    }
}
