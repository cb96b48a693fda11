package city.lianbo.campaign.ui;

import city.lianbo.campaign.ReprintForecast;
import city.lianbo.campaign.TermsReport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Function;

/// What is said about channels, audiences and reprints among the checks of a plan.
final class TermsChecks {

    private static final int PERCENT = 100;

    private final UnorderedList list;
    private final Function<List<String>, String> names;

    /// @param names says some names, shortened where they are many
    TermsChecks(UnorderedList list, Function<List<String>, String> names) {
        this.list = list;
        this.names = names;
    }

    void add(TermsReport report) {
        if (!report.neverAsked().isEmpty()) {
            item("check-bad", "campaign.check.tag-never-asked", names.apply(report.neverAsked()));
        } else if (!report.withoutTag().isEmpty()) {
            item("check-bad", "campaign.check.tag-missing", names.apply(report.withoutTag()));
        }
        report.alike().forEach(this::alike);
    }

    private void alike(ReprintForecast forecast) {
        var words = new Div();
        words.add(
                new Span(
                        list.getTranslation(
                                "campaign.check.alike",
                                forecast.first(),
                                forecast.stopped().size() + forecast.reprinted().size(),
                                Math.round(ReprintForecast.ALIKE * PERCENT))));
        if (!forecast.stopped().isEmpty()) {
            words.add(line("campaign.check.alike.stopped", forecast.stopped()));
        }
        if (!forecast.reprinted().isEmpty()) {
            words.add(line("campaign.check.alike.reprinted", forecast.reprinted()));
        }
        var item = new ListItem(VaadinIcon.COPY.create());
        item.addClassNames("check-note", "check-alike");
        item.add(words);
        list.add(item);
    }

    private Div line(String key, List<String> accounts) {
        var line = new Div(list.getTranslation(key, names.apply(accounts)));
        line.addClassName("check-names");
        return line;
    }

    private void item(String look, String key, String accounts) {
        var item = new ListItem(VaadinIcon.EXCLAMATION_CIRCLE.create());
        item.addClassName(look);
        var who = new Span(accounts);
        who.addClassName("check-names");
        item.add(new Span(list.getTranslation(key)), who);
        list.add(item);
    }
}
