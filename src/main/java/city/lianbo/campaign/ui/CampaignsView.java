package city.lianbo.campaign.ui;

import city.lianbo.article.ArticleFilter;
import city.lianbo.article.ArticleLine;
import city.lianbo.article.Articles;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/// All campaigns, the newest first.
@Route(value = "campaigns", layout = MainLayout.class)
@PermitAll
class CampaignsView extends Div implements HasDynamicTitle {

    private static final int MOST_OWN = 500;

    private final transient Campaigns campaigns;
    private final transient Articles articles;
    private final transient Times times;
    private final transient Actor actor;
    private final boolean mayPlan;

    CampaignsView(Campaigns campaigns, Articles articles, Times times, CurrentActor actor) {
        this.campaigns = campaigns;
        this.articles = articles;
        this.times = times;
        this.actor = actor.get();
        this.mayPlan = this.actor.is(Role.COORDINATOR) || this.actor.is(Role.EDITOR);
        addClassName("page");
        var head = new Div(new H1(getTranslation("campaign.navigation")));
        head.addClassName("page-head");
        if (mayPlan) {
            head.add(beginButton());
        }
        add(head, campaigns.count() == 0 ? nothingYet() : list());
    }

    private Button beginButton() {
        var begin =
                new Button(
                        getTranslation("campaign.list.begin"),
                        VaadinIcon.PLUS.create(),
                        _ -> openBeginning());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setId("begin-campaign");
        return begin;
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.CONNECT,
                getTranslation("campaign.list.empty.title"),
                getTranslation("campaign.list.empty.text"));
    }

    private Grid<CampaignLine> list() {
        var grid = new Grid<CampaignLine>();
        grid.addComponentColumn(this::title)
                .setHeader(getTranslation("campaign.list.title"))
                .setFlexGrow(3)
                .setWidth("9rem");
        grid.addColumn(line -> getTranslation("campaign.state." + line.state()))
                .setHeader(getTranslation("campaign.list.state"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.firstDeparture().map(times::minute).orElse("–"))
                .setHeader(getTranslation("campaign.list.departure"))
                .setAutoWidth(true);
        grid.setItems(
                DataProvider.fromCallbacks(
                        query -> campaigns.newest(query.getPage(), query.getPageSize()).stream(),
                        _ -> (int) campaigns.count()));
        grid.addItemClickListener(click -> open(click.getItem().id()));
        grid.addClassName("campaign-list");
        return grid;
    }

    /// Wraps, so that a phone shows the whole title.
    private Div title(CampaignLine line) {
        var title = new Anchor("campaigns/" + line.id(), line.title());
        var accounts = new Span(getTranslation("campaign.wave.accounts", line.accounts()));
        var cell = new Div(title, accounts);
        cell.addClassName("campaign-title");
        return cell;
    }

    private void openBeginning() {
        var dialog = new Dialog(getTranslation("campaign.list.begin"));
        var article = new ComboBox<ArticleLine>(getTranslation("campaign.begin.article"));
        if (actor.is(Role.COORDINATOR)) {
            article.setItems(query ->
                    articles
                            .list(
                                    new ArticleFilter(
                                            query.getFilter().orElse(""), Optional.empty()),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream());
        } else {
            article.setItems(
                    articles.list(ArticleFilter.ALL, 0, MOST_OWN).stream()
                            .filter(line -> line.department().equals(actor.department()))
                            .toList());
            article.setHelperText(getTranslation("campaign.begin.own"));
        }
        article.setItemLabelGenerator(ArticleLine::title);
        article.setWidthFull();
        var title = new TextField(getTranslation("campaign.begin.title"));
        title.setWidthFull();
        article.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                title.setValue(
                        getTranslation("campaign.begin.suggestion", change.getValue().title()));
            }
        });
        var begin =
                new Button(
                        getTranslation("campaign.begin.verb"),
                        _ -> {
                            if (article.getValue() == null) {
                                article.setErrorMessage(
                                        getTranslation("campaign.begin.article-missing"));
                                article.setInvalid(true);
                                return;
                            }
                            var id = campaigns.begin(article.getValue().id(), title.getValue());
                            dialog.close();
                            open(id);
                        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setId("begin-confirm");
        dialog.add(new VerticalLayout(article, title));
        dialog.getFooter()
                .add(
                        new Button(getTranslation("shell.confirm.cancel"), _ -> dialog.close()),
                        begin);
        dialog.open();
    }

    private static void open(CampaignId campaign) {
        UI.getCurrent().navigate("campaigns/" + campaign);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.navigation");
    }
}
