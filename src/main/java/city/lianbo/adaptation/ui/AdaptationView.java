package city.lianbo.adaptation.ui;

import city.lianbo.account.Accounts;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.identity.Departments;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.Failures;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts that carry an article and what each says in its own way; one of them open beside.
@Route(value = "articles/:article/adapt", layout = MainLayout.class)
@StyleSheet("assets/adaptation.css")
@RolesAllowed({"COORDINATOR", "EDITOR"})
class AdaptationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Adaptations adaptations;
    private final transient Articles articles;
    private final transient Accounts accounts;
    private final transient Departments departments;
    final AdaptationTable table;
    final AdaptationPanel panel;
    final Button add;
    final Button follow = new Button();
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div empty = new Div();
    private transient @Nullable Sheet sheet;
    private transient @Nullable ArticleId article;
    private String title = "";

    AdaptationView(
            Adaptations adaptations,
            Articles articles,
            Accounts accounts,
            Departments departments,
            Pictures pictures,
            Times times) {
        this.adaptations = adaptations;
        this.articles = articles;
        this.accounts = accounts;
        this.departments = departments;
        table = new AdaptationTable(adaptations, this::open, this::refresh);
        panel = new AdaptationPanel(adaptations, pictures, times, this::refresh, this::closePanel);
        panel.setVisible(false);
        add = new Button(getTranslation("adaptation.add"), VaadinIcon.PLUS.create(), _ -> choose());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        follow.addClickListener(_ -> follow());
        head.addClassName("adaptation-head");
        body.add(table, panel);
        body.addClassName("adaptation-body");
        addClassNames("page", "adaptation-page");
        add(head, empty, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adaptation.page", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("article").flatMap(AdaptationView::id);
        asked.flatMap(articles::find)
                .ifPresentOrElse(
                        found -> {
                            article = found.id();
                            title = found.text().title();
                            closePanel();
                            refresh();
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void refresh() {
        var shown = article;
        if (shown == null) {
            return;
        }
        var master = articles.newestRevision(shown);
        sheet = master.map(cut -> Sheet.of(cut, adaptations, accounts, departments)).orElse(null);
        head.removeAll();
        empty.removeAll();
        head.add(new H1(getPageTitle()), new Div(follow, add));
        var now = sheet;
        body.setVisible(now != null && !now.lines().isEmpty());
        add.setVisible(now != null && !now.lines().isEmpty());
        follow.setVisible(false);
        if (now == null) {
            empty.add(notCut(shown));
        } else if (now.lines().isEmpty()) {
            empty.add(nobodyYet());
        } else {
            table.show(now);
            offerToFollow(now);
        }
    }

    private EmptyState notCut(ArticleId shown) {
        return new EmptyState(
                VaadinIcon.BOOKMARK,
                getTranslation("adaptation.empty.revision"),
                getTranslation("adaptation.empty.revision.hint"),
                new Anchor("articles/" + shown, getTranslation("adaptation.empty.revision.step")));
    }

    private EmptyState nobodyYet() {
        var step = new Button(getTranslation("adaptation.add"), _ -> choose());
        step.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                VaadinIcon.GROUP,
                getTranslation("adaptation.empty.accounts"),
                getTranslation("adaptation.empty.accounts.hint"),
                step);
    }

    private void offerToFollow(Sheet now) {
        int behind = behind(now).size();
        follow.setVisible(behind > 0);
        follow.setText(getTranslation("adaptation.follow", behind, now.master().number()));
    }

    private List<AccountId> behind(Sheet now) {
        return now.lines().stream()
                .filter(Line::behind)
                .filter(line -> adaptations.mayAdaptFor(line.account()))
                .map(line -> line.account().id())
                .toList();
    }

    void open(Line line) {
        panel.setVisible(true);
        panel.show(line);
    }

    private void closePanel() {
        panel.setVisible(false);
    }

    private void choose() {
        var now = sheet;
        if (now != null) {
            new AccountChooser(now, this::adapt).open();
        }
    }

    private void follow() {
        var now = sheet;
        if (now != null) {
            adapt(behind(now));
            closePanel();
        }
    }

    private void adapt(List<AccountId> chosen) {
        var now = sheet;
        if (now == null) {
            return;
        }
        try {
            adaptations.adapt(now.master().id(), chosen);
            Notices.done(
                    getTranslation("adaptation.adapted", chosen.size(), now.master().number()));
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
        refresh();
    }

    private static Optional<ArticleId> id(String text) {
        try {
            return Optional.of(ArticleId.of(text));
        } catch (IllegalArgumentException _) {
            // Somebody typed the address; that it leads nowhere is all there is to say.
            return Optional.empty();
        }
    }
}
