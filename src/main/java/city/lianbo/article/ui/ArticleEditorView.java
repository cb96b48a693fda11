package city.lianbo.article.ui;

import city.lianbo.article.ArticleBase;
import city.lianbo.article.ArticleChecks;
import city.lianbo.article.ArticleFinding;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleImports;
import city.lianbo.article.ArticleRow;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.AsideId;
import city.lianbo.article.AsideRow;
import city.lianbo.article.Presences;
import city.lianbo.article.RequiredBlock;
import city.lianbo.article.SaveResult.Merged;
import city.lianbo.article.SaveResult.Overtaken;
import city.lianbo.article.SaveResult.Saved;
import city.lianbo.article.Templates;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.imports.Imported;
import city.lianbo.media.Pictures;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an article is written: fields and body in the middle, at the side the phone, the findings
/// and the revisions. Saves by itself a moment after the last stroke.
@Route(value = "articles/:article", layout = MainLayout.class)
@StyleSheet("assets/article.css")
@StyleSheet("assets/article-import.css")
@StyleSheet("assets/article-template.css")
@RolesAllowed({"COORDINATOR", "EDITOR", "REVIEWER", "AUDITOR"})
class ArticleEditorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ARTICLE = "article";
    private static final Duration GAP = Duration.ofMillis(300);

    private final transient Articles articles;
    private final transient ArticleImports imports;
    private final transient Templates templates;
    final ArticleForm form;
    final SavedLine saved;
    final HistoryPanel history;
    private final PreviewPanel preview = new PreviewPanel();
    private final FindingsPanel findings;
    private final Tab findingsTab = new Tab();
    final TabSheet side = new TabSheet();
    final Button bring = new Button();
    final Button keep = new Button();
    private transient List<RequiredBlock> required = List.of();

    private transient @Nullable ArticleRow article;
    private transient @Nullable OpenText open;
    private boolean choosing;

    ArticleEditorView(
            Articles articles,
            ArticleImports imports,
            Templates templates,
            Pictures pictures,
            Times times,
            ArticleNews news,
            Presences presences) {
        this.articles = articles;
        this.imports = imports;
        this.templates = templates;
        form = new ArticleForm(pictures);
        form.onChange(this::save);
        saved = new SavedLine(times);
        findings = new FindingsPanel(this::mend);
        history = new HistoryPanel(articles, times, this::cut, this::compare);
        addClassName("article-editor");
        var back = new RouterLink("", ArticleListView.class);
        back.add(VaadinIcon.ARROW_LEFT.create());
        back.getElement().setAttribute("aria-label", getTranslation("article.back"));
        bring.setText(getTranslation("article.import"));
        bring.setIcon(VaadinIcon.FILE_ADD.create());
        bring.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        bring.addClickListener(_ -> bring());
        keep.setText(getTranslation("article.template.save"));
        keep.setIcon(VaadinIcon.COPY.create());
        keep.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        keep.addClickListener(_ -> keepAsTemplate());
        var ways = new Div(bring, keep);
        ways.addClassName("article-line-ways");
        var line = new Div(back, saved, ways);
        line.addClassName("article-line");
        var text = new Div(line, form);
        text.addClassName("article-text");
        fillSide();
        add(text, side);
        LiveReader.keepFresh(
                this,
                reader -> {
                    var shown = article;
                    return shown == null ? () -> {} : news.subscribe(shown.id(), reader);
                },
                GAP,
                this::pull);
        new Company(form.body, presences, () -> Optional.ofNullable(article)).keep(this);
    }

    static RouteParameters parameters(ArticleId id) {
        return new RouteParameters(ARTICLE, id.toString());
    }

    static void open(ArticleId id) {
        UI.getCurrent().navigate(ArticleEditorView.class, parameters(id));
    }

    @Override
    public String getPageTitle() {
        var title = title();
        return title.isBlank() ? getTranslation("article.untitled") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get(ARTICLE).flatMap(ArticleEditorView::id);
        asked.flatMap(articles::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void fillSide() {
        side.addClassName("article-side");
        side.add(getTranslation("article.preview"), preview);
        side.add(findingsTab, findings);
        side.add(getTranslation("article.revisions"), history);
    }

    private void show(ArticleRow shown) {
        form.show(shown.text(), shown.writable());
        open = new OpenText(ArticleBase.of(shown));
        required = templates.required(shown.id());
        judge(shown.text());
        showHistory(shown);
    }

    /// Leaves the form alone: the person may have typed on meanwhile.
    private void showHistory(ArticleRow shown) {
        article = shown;
        if (shown.writable()) {
            saved.last(shown.savedBy(), shown.savedAt());
        } else {
            saved.readOnly(shown.savedBy(), shown.savedAt());
        }
        history.show(shown);
        bring.setVisible(shown.writable());
        keep.setVisible(articles.mayCreate());
    }

    private void judge(ArticleText text) {
        preview.show(text);
        var html = preview.html(text);
        form.body.setHtmlCharacters(html.characters());
        var found = ArticleChecks.of(text, html, required);
        findings.show(found);
        findingsTab.setLabel(label(found));
    }

    private String label(List<ArticleFinding> found) {
        return found.isEmpty()
                ? getTranslation("article.findings")
                : getTranslation("article.findings.count", found.size());
    }

    /// Tells whether the article now says what stands in the form.
    private boolean save() {
        var shown = article;
        var typing = open;
        if (shown == null || typing == null || !shown.writable() || choosing) {
            return false;
        }
        try {
            var text = form.read();
            judge(text);
            var base = typing.base(text, form.seen(), form::typedOn);
            return switch (articles.save(shown.id(), base, text)) {
                case Saved done -> {
                    typing.saved(done.version(), text);
                    form.saved();
                    saved.saved(done.at());
                    yield true;
                }
                case Merged both -> {
                    adopt(typing, new ArticleBase(both.version(), both.text()), text);
                    saved.saved(both.at());
                    yield true;
                }
                case Overtaken late -> {
                    overtaken(shown.id(), late);
                    yield false;
                }
            };
        } catch (RuleBroken refused) {
            saved.notSaved(Failures.words(refused, this));
            return false;
        }
    }

    /// Somebody saved: what they wrote comes in, save while something here waits to be saved. Then
    /// the next save brings both together.
    private void pull() {
        var shown = article;
        var typing = open;
        if (shown == null || typing == null || choosing) {
            return;
        }
        articles.find(shown.id())
                .filter(now -> now.version() != typing.version())
                .ifPresent(now -> pull(now, typing));
    }

    private void pull(ArticleRow now, OpenText typing) {
        if (!now.writable()) {
            show(now);
        } else if (isSaved(typing)) {
            adopt(typing, ArticleBase.of(now), typing.told());
            saved.last(now.savedBy(), now.savedAt());
        }
    }

    private boolean isSaved(OpenText typing) {
        try {
            return typing.holds(form.read());
        } catch (RuleBroken _) {
            // The person was told already why this text cannot be saved.
            return false;
        }
    }

    /// @param typed what the browser told last
    private void adopt(OpenText typing, ArticleBase now, ArticleText typed) {
        typing.merged(now, typed, form.merge(now.text()));
        judge(now.text());
    }

    private void overtaken(ArticleId id, Overtaken late) {
        saved.notSaved(getTranslation("article.overtaken", late.by()));
        choose(
                id,
                getTranslation("article.overtaken.explained", late.by()),
                late.text(),
                late.kept());
    }

    private void compare(AsideRow aside) {
        choose(aside.article(), getTranslation("article.kept.explained"), aside.text(), aside.id());
    }

    private void choose(ArticleId id, String explanation, ArticleText typed, AsideId kept) {
        choosing = true;
        var now = articles.find(id).map(ArticleRow::text).orElse(ArticleText.EMPTY);
        var dialog = new TwoTextsDialog(explanation, now, typed);
        dialog.onChoice(
                () -> reload(id),
                () -> {
                    articles.exchange(kept);
                    reload(id);
                });
        dialog.open();
    }

    private void reload(ArticleId id) {
        choosing = false;
        articles.find(id).ifPresent(this::show);
    }

    /// Leads to what a finding speaks of, or puts back what it misses.
    private void mend(ArticleFinding.Field field) {
        var shown = article;
        if (field != ArticleFinding.Field.REQUIRED || shown == null || !shown.writable()) {
            form.focus(field);
            return;
        }
        var now = form.read().document();
        var whole = templates.completed(shown.id(), now);
        if (whole.equals(now)) {
            form.focus(field);
        } else {
            write(Optional.empty(), whole);
        }
    }

    private void keepAsTemplate() {
        var shown = article;
        if (shown != null && (!shown.writable() || save())) {
            articles.find(shown.id()).ifPresent(now -> TemplateForm.save(templates, now).open());
        }
    }

    private void bring() {
        new ImportDialog(imports, !form.read().document().isBlank(), this::write).open();
    }

    private void write(ImportChoice choice) {
        var now = form.read().document();
        var document =
                choice.append() ? Imported.behind(now, choice.document()) : choice.document();
        try {
            // Two texts can be more than an article can hold.
            Documents.parse(Documents.toJson(document));
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
            return;
        }
        write(choice.title(), document);
    }

    /// What the browser tells before it has heard of this was typed on what stood there before.
    private void write(Optional<String> title, Document document) {
        var before = form.read();
        int number = form.write(title, document);
        var typing = open;
        if (save() && typing != null) {
            typing.merged(new ArticleBase(typing.version(), form.read()), before, number);
        }
    }

    private void cut() {
        if (!save()) {
            return;
        }
        var shown = article;
        var typing = open;
        if (shown == null || typing == null) {
            return;
        }
        try {
            var revision = articles.cut(shown.id(), typing.version());
            Notices.done(getTranslation("article.cut.done", revision.number()));
            articles.find(shown.id()).ifPresent(this::showHistory);
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
        }
    }

    private String title() {
        return form.title.getValue();
    }

    private static Optional<ArticleId> id(String text) {
        try {
            return Optional.of(new ArticleId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            // Somebody typed the address; that it leads nowhere is all there is to say.
            return Optional.empty();
        }
    }
}
