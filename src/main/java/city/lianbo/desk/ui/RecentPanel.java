package city.lianbo.desk.ui;

import city.lianbo.campaign.CampaignState;
import city.lianbo.desk.RecentCampaign;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;

/// Recent campaigns with how many accounts have sent, those that need eyes first.
class RecentPanel extends Section {

    private final transient Times times;
    private final boolean mayPlan;
    private final Div content = new Div();

    RecentPanel(Times times, boolean mayPlan) {
        this.times = times;
        this.mayPlan = mayPlan;
        addClassNames("desk-panel", "desk-recent");
        add(new H2(getTranslation("desk.recent.title")), content);
    }

    void show(List<RecentCampaign> campaigns) {
        content.removeAll();
        if (campaigns.isEmpty()) {
            content.add(nothingYet());
            return;
        }
        var list = new UnorderedList();
        list.addClassName("recent");
        campaigns.stream().map(this::line).forEach(list::add);
        content.add(list);
    }

    private Div nothingYet() {
        var words = new Paragraph(getTranslation("desk.recent.nothing"));
        words.addClassName("desk-nothing");
        var nothing = new Div(words);
        if (mayPlan) {
            nothing.add(new Anchor("articles", getTranslation("desk.recent.begin")));
        }
        return nothing;
    }

    private ListItem line(RecentCampaign campaign) {
        var line = campaign.line();
        var title = new Anchor("campaigns/" + line.id(), line.title());
        title.addClassName("recent-title");
        var departure = new Span(line.firstDeparture().map(times::minute).orElse(""));
        departure.addClassNames("recent-departure", "figures");
        var bar = new ProgressBar(0, Math.max(1, campaign.all()), campaign.tally().sent());
        bar.getElement().setAttribute("aria-label", line.title());
        var count =
                new Span(
                        getTranslation(
                                "desk.recent.count", campaign.tally().sent(), campaign.all()));
        count.addClassNames("recent-count", "figures");
        var words =
                line.state() == CampaignState.RELEASED
                        ? TallyWords.of(campaign.tally(), this)
                        : getTranslation("campaign.state." + line.state());
        var state = new Span(words);
        state.addClassNames("recent-state", "mood-" + TallyWords.mood(campaign.tally()));
        return new ListItem(title, departure, bar, count, state);
    }
}
