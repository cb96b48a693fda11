package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.LineFilter;
import city.lianbo.adaptation.Tally;
import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.Failures;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The accounts that carry an article and what each says in its own way; one of them open beside.
@Route(value = "articles/:article/adapt/:account?", layout = MainLayout.class)
@StyleSheet("assets/adaptation.css")
@RolesAllowed({"COORDINATOR", "EDITOR"})
class AdaptationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /// Below this the table is a list of cards.
    private static final int NARROW = 1_000;

    private static final Duration GAP = Duration.ofMillis(700);

    private final transient Doors doors;
    private final transient Times times;
    final AdaptationTable table;
    final AdaptationPanel panel;
    final Button add;
    final Button deadlines;
    private final ProgressBar progress = new ProgressBar();
    private final Span submitted = new Span();
    private final Div ready = new Div(submitted, progress);
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div empty = new Div();
    private transient @Nullable Sheet sheet;
    private transient @Nullable ArticleId article;
    private String title = "";
    private boolean narrow;

    AdaptationView(Doors doors, Times times, AdaptationNews news) {
        this.doors = doors;
        this.times = times;
        table = new AdaptationTable(doors, times, this::choose, this::refresh);
        panel = new AdaptationPanel(doors, times, this::refreshRows, this::leavePanel);
        panel.setVisible(false);
        add = new Button(getTranslation("adaptation.add"), VaadinIcon.PLUS.create(), _ -> offer());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        deadlines =
                new Button(
                        getTranslation("adaptation.deadlines"),
                        VaadinIcon.CLOCK.create(),
                        _ -> deadlines());
        head.addClassName("adaptation-head");
        submitted.addClassName("adaptation-quiet");
        ready.addClassName("adaptation-progress");
        body.add(table, panel);
        body.addClassName("adaptation-body");
        addClassNames("page", "adaptation-page");
        add(head, empty, body);
        LiveReader.keepFresh(
                this,
                reader -> {
                    var shown = article;
                    return shown == null ? () -> {} : news.subscribe(shown, reader);
                },
                GAP,
                this::refreshRows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adaptation.page", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var wanted = parameters.get("account");
        parameters
                .get("article")
                .flatMap(AdaptationView::id)
                .flatMap(doors.articles::find)
                .ifPresentOrElse(
                        found -> {
                            if (!found.id().equals(article)) {
                                article = found.id();
                                title = found.text().title();
                                doors.following.catchUp(found.id());
                                refresh();
                            }
                            show(wanted.flatMap(this::line));
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        page.addBrowserWindowResizeListener(event -> narrow(event.getWidth() < NARROW));
        page.executeJs("return window.innerWidth < $0", NARROW).then(Boolean.class, this::narrow);
    }

    private void narrow(boolean now) {
        narrow = now;
        table.list.showAsCards(narrow || panel.isVisible());
    }

    private void refresh() {
        var shown = article;
        if (shown == null) {
            return;
        }
        sheet =
                doors.articles
                        .newestRevision(shown)
                        .map(master -> new Sheet(master, doors.departments()))
                        .orElse(null);
        head.removeAll();
        empty.removeAll();
        head.add(new H1(getPageTitle()));
        var now = sheet;
        var tally = doors.adaptations.tally(shown, LineFilter.ALL);
        body.setVisible(now != null && tally.all() > 0);
        if (now == null) {
            empty.add(notCut(shown));
        } else if (tally.all() == 0) {
            empty.add(nobodyYet());
        } else {
            progress(tally);
            head.add(ready, new Div(deadlines, add));
            table.show(now);
        }
    }

    /// The rows and counts, after something changed.
    private void refreshRows() {
        var shown = article;
        if (shown != null && sheet != null) {
            progress(doors.adaptations.tally(shown, LineFilter.ALL));
            table.refresh();
            panel.freshen();
        }
    }

    private void progress(Tally tally) {
        int done = tally.in(AdaptationState.SUBMITTED);
        progress.setMax(Math.max(1, tally.all()));
        progress.setValue(Math.min(done, tally.all()));
        submitted.setText(getTranslation("adaptation.progress", done, tally.all()));
    }

    private EmptyState notCut(ArticleId shown) {
        return new EmptyState(
                VaadinIcon.BOOKMARK,
                getTranslation("adaptation.empty.revision"),
                getTranslation("adaptation.empty.revision.hint"),
                new Anchor("articles/" + shown, getTranslation("adaptation.empty.revision.step")));
    }

    private EmptyState nobodyYet() {
        var step = new Button(getTranslation("adaptation.add"), _ -> offer());
        step.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                VaadinIcon.GROUP,
                getTranslation("adaptation.empty.accounts"),
                getTranslation("adaptation.empty.accounts.hint"),
                step);
    }

    private Optional<AccountLine> line(String account) {
        var shown = article;
        return shown == null
                ? Optional.empty()
                : id(account, AccountId::of).flatMap(id -> doors.adaptations.line(shown, id));
    }

    /// Goes to the account's own address, so that Back leads to the table.
    private void choose(AccountLine line) {
        getUI().ifPresent(ui ->
                ui.navigate("articles/" + article + "/adapt/" + line.row().account()));
    }

    private void leavePanel() {
        getUI().ifPresent(ui -> ui.navigate("articles/" + article + "/adapt"));
    }

    private void show(Optional<AccountLine> wanted) {
        var now = sheet;
        panel.setVisible(now != null && wanted.isPresent());
        setClassName("adaptation-open", panel.isVisible());
        table.list.showAsCards(narrow || panel.isVisible());
        if (now != null) {
            wanted.ifPresent(panel::show);
        }
    }

    private void offer() {
        var now = sheet;
        if (now != null) {
            new AccountChooser(now, doors.others(now.article()), this::adapt).open();
        }
    }

    private void deadlines() {
        var now = sheet;
        if (now != null) {
            new DeadlinesDialog(doors, times, now, this::refreshRows).open();
        }
    }

    private void adapt(List<AccountId> chosen) {
        var now = sheet;
        if (now == null) {
            return;
        }
        try {
            doors.adaptations.adapt(now.master().id(), chosen);
            Notices.done(
                    getTranslation("adaptation.adapted", chosen.size(), now.master().number()));
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
        refresh();
    }

    private static Optional<ArticleId> id(String text) {
        return id(text, ArticleId::of);
    }

    private static <T> Optional<T> id(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException _) {
            // Somebody typed the address; that it leads nowhere is all there is to say.
            return Optional.empty();
        }
    }
}
