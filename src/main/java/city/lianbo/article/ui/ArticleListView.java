package city.lianbo.article.ui;

import city.lianbo.article.ArticleFilter;
import city.lianbo.article.ArticleImports;
import city.lianbo.article.ArticleLine;
import city.lianbo.article.ArticleState;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.Templates;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All articles the person may see, last changed first. Search and state stand in the address, so
/// that one comes back to the same list.
@Route(value = "articles", layout = MainLayout.class)
@StyleSheet("assets/article.css")
@StyleSheet("assets/article-import.css")
@RolesAllowed({"COORDINATOR", "EDITOR", "REVIEWER", "AUDITOR"})
class ArticleListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String STATE = "state";

    private final transient Articles articles;
    private final transient ArticleImports imports;
    private final transient Templates templates;
    final TextField words = new TextField();
    final Select<ArticleState> state = new Select<>();
    final Grid<ArticleLine> list = new Grid<>();
    private final Div nothing = new Div();

    ArticleListView(Articles articles, ArticleImports imports, Templates templates, Times times) {
        this.articles = articles;
        this.imports = imports;
        this.templates = templates;
        addClassName("articles");
        list.addComponentColumn(article -> new ArticleCard(article, times));
        list.addThemeVariants(GridVariant.NO_BORDER);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setItems(
                query -> articles.list(filter(), query.getOffset(), query.getLimit()).stream(),
                _ -> articles.count(filter()));
        add(head(), filters(), nothing, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("article.list.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        words.setValue(asked.getSingleParameter(WORDS).orElse(""));
        state.setValue(
                asked.getSingleParameter(STATE).flatMap(ArticleListView::state).orElse(null));
        refresh();
    }

    private Div head() {
        var head = new Div(new H1(getTranslation("article.list.title")));
        head.addClassName("articles-head");
        if (articles.mayCreate()) {
            var ways = new Div(newFromFile(), newFromTemplate(), newArticle());
            ways.addClassName("articles-ways");
            head.add(ways);
        }
        return head;
    }

    private Button newArticle() {
        var button =
                new Button(
                        getTranslation("article.list.new"),
                        VaadinIcon.PLUS.create(),
                        _ -> ArticleEditorView.open(articles.create()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button newFromFile() {
        var button =
                new Button(
                        getTranslation("article.list.file"),
                        VaadinIcon.FILE_ADD.create(),
                        _ -> new ImportDialog(imports, false, this::begin).open());
        button.addClassName("article-from-file");
        return button;
    }

    private Button newFromTemplate() {
        return new Button(
                getTranslation("article.list.template"),
                VaadinIcon.COPY.create(),
                _ -> new TemplateDialog(templates, ArticleEditorView::open).open());
    }

    private void begin(ImportChoice choice) {
        var text =
                new ArticleText(
                        choice.title().orElse(""), "", "", Optional.empty(), choice.document());
        ArticleEditorView.open(articles.begin(text));
    }

    private Div filters() {
        words.setPlaceholder(getTranslation("article.list.search"));
        words.setAriaLabel(getTranslation("article.list.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> filtered(event.isFromClient()));
        state.setAriaLabel(getTranslation("article.list.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("article.list.state.all"));
        state.setItems(ArticleState.values());
        state.setItemLabelGenerator(item ->
                item == null
                        ? getTranslation("article.list.state.all")
                        : ArticleStates.word(item, this));
        state.addValueChangeListener(event -> filtered(event.isFromClient()));
        var filters = new Div(words, state);
        filters.addClassName("articles-filters");
        return filters;
    }

    private void filtered(boolean byPerson) {
        if (byPerson) {
            UI.getCurrent().getPage().getHistory().replaceState(null, address());
            refresh();
        }
    }

    private Location address() {
        var parameters = new HashMap<String, String>();
        if (!words.getValue().isBlank()) {
            parameters.put(WORDS, words.getValue());
        }
        state.getOptionalValue().ifPresent(chosen -> parameters.put(STATE, chosen.name()));
        return new Location("articles", QueryParameters.simple(Map.copyOf(parameters)));
    }

    private void refresh() {
        boolean found = articles.count(filter()) > 0;
        list.setVisible(found);
        nothing.setVisible(!found);
        nothing.removeAll();
        if (found) {
            list.getDataProvider().refreshAll();
        } else {
            nothing.add(filter().equals(ArticleFilter.ALL) ? first() : noMatch());
        }
    }

    private EmptyState first() {
        boolean may = articles.mayCreate();
        return new EmptyState(
                VaadinIcon.FILE_TEXT,
                getTranslation("article.list.empty"),
                getTranslation(may ? "article.list.empty.begin" : "article.list.empty.wait"),
                may ? new Button[] {newArticle()} : new Button[0]);
    }

    private EmptyState noMatch() {
        var clear =
                new Button(
                        getTranslation("article.list.nomatch.clear"),
                        _ -> {
                            words.clear();
                            state.clear();
                            filtered(true);
                        });
        return new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("article.list.nomatch"),
                getTranslation("article.list.nomatch.hint"),
                clear);
    }

    private ArticleFilter filter() {
        return new ArticleFilter(words.getValue().strip(), state.getOptionalValue());
    }

    private static Optional<ArticleState> state(String name) {
        return Arrays.stream(ArticleState.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
