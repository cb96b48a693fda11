package city.lianbo.article;

import city.lianbo.article.TemplateRows.OwnTemplate;
import city.lianbo.document.Document;
import city.lianbo.document.FactKind;
import city.lianbo.document.Passage;
import city.lianbo.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Texts to begin with: one for each kind comes with the desk, others people make of their articles.
/// The city's serve everybody, a department's the department. An article keeps what its template
/// requires, whatever becomes of the template.
@Service
public class Templates {

    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";
    private static final String READERS =
            "hasAnyRole('COORDINATOR', 'EDITOR', 'REVIEWER', 'AUDITOR')";

    private final TemplateRows rows;
    private final BuiltInTemplates builtIn;
    private final RequiredRows required;
    private final Articles articles;
    private final ArticleRights rights;
    private final ApplicationEventPublisher facts;
    private final Ids ids;

    Templates(
            TemplateRows rows,
            BuiltInTemplates builtIn,
            RequiredRows required,
            Articles articles,
            ArticleRights rights,
            ApplicationEventPublisher facts,
            Ids ids) {
        this.rows = rows;
        this.builtIn = builtIn;
        this.required = required;
        this.articles = articles;
        this.rights = rights;
        this.facts = facts;
        this.ids = ids;
    }

    /// The built-in ones by kind, then people's own by name.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<TemplateRow> list() {
        var all = new ArrayList<>(builtIn.list());
        var own = rows.list(rights.reach());
        var wanted = rows.required(own.stream().map(OwnTemplate::id).toList());
        own.forEach(each -> all.add(row(each, wanted)));
        return all;
    }

    /// Nothing where there is no such template or the person may not see it.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Optional<TemplateRow> find(TemplateId id) {
        return builtIn.find(id)
                .or(() ->
                        rows.find(id, rights.reach())
                                .map(own -> row(own, rows.required(List.of(id)))));
    }

    /// Begins an article that says what the template says; refuses an unknown one
    /// ([TemplateUnknown]).
    @Transactional
    @PreAuthorize(WRITERS)
    public ArticleId begin(TemplateId id) {
        var template = find(id).orElseThrow(TemplateUnknown::new);
        var article = articles.begin(template.text());
        required.insert(article, template.required(), template.text().document());
        return article;
    }

    /// Makes a template of an article as it stands, for the city or the own department. Refuses an
    /// unknown article ([ArticleUnknown]), a missing name ([TemplateNameMissing]), words too long
    /// ([TemplateWordsTooLong]).
    ///
    /// @param blank names what stands in the place of each locked fact; empty where facts stay
    @Transactional
    @PreAuthorize(WRITERS)
    public TemplateId save(
            ArticleId article, TemplateDraft draft, Optional<Function<FactKind, String>> blank) {
        check(draft);
        var home = rights.home();
        var pen = rights.write(home);
        var id = new TemplateId(ids.next());
        var text = text(article, blank);
        rows.insert(id, home, within(draft, text.document()), text, pen);
        facts.publishEvent(new TemplateSaved(id, draft.kind(), draft.name()));
        return id;
    }

    /// Puts an article as it stands in the place of what a template says; refuses as [#save], and
    /// what is unknown or built in ([TemplateUnknown]).
    @Transactional
    @PreAuthorize(WRITERS)
    public void replace(
            TemplateId id,
            ArticleId article,
            TemplateDraft draft,
            Optional<Function<FactKind, String>> blank) {
        check(draft);
        var pen = rights.write(own(id).department());
        var text = text(article, blank);
        rows.update(id, within(draft, text.document()), text, pen);
        facts.publishEvent(new TemplateSaved(id, draft.kind(), draft.name()));
    }

    /// Says other things about a template; its text stays.
    @Transactional
    @PreAuthorize(WRITERS)
    public void describe(TemplateId id, TemplateDraft draft) {
        check(draft);
        var own = own(id);
        var pen = rights.write(own.department());
        rows.update(id, within(draft, own.text().document()), own.text(), pen);
        facts.publishEvent(new TemplateSaved(id, draft.kind(), draft.name()));
    }

    /// Refuses what is unknown or built in ([TemplateUnknown]).
    @Transactional
    @PreAuthorize(WRITERS)
    public void delete(TemplateId id) {
        var own = own(id);
        rights.write(own.department());
        rows.delete(id);
        facts.publishEvent(new TemplateDeleted(id, own.name()));
    }

    /// What an article may not lack, as its template said.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<RequiredBlock> required(ArticleId article) {
        return articles.find(article).isPresent() ? required.of(article) : List.of();
    }

    /// The document with every required block it lacks put back as the template had it, behind the
    /// one that went before it there.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Document completed(ArticleId article, Document document) {
        if (articles.find(article).isEmpty()) {
            return document;
        }
        var passages = new ArrayList<>(document.passages());
        int behind = 0;
        for (var passage : required.passages(article)) {
            int at = indexOf(passages, passage);
            if (at < 0) {
                passages.add(behind, passage);
                at = behind;
            }
            behind = at + 1;
        }
        return new Document(passages);
    }

    private static int indexOf(List<Passage> passages, Passage wanted) {
        for (int index = 0; index < passages.size(); index++) {
            if (passages.get(index).id().equals(wanted.id())) {
                return index;
            }
        }
        return -1;
    }

    private static void check(TemplateDraft draft) {
        if (draft.name().isEmpty()) {
            throw new TemplateNameMissing();
        }
        if (ArticleText.length(draft.name()) > TemplateDraft.LONGEST_NAME
                || ArticleText.length(draft.about()) > TemplateDraft.LONGEST_ABOUT) {
            throw new TemplateWordsTooLong(TemplateDraft.LONGEST_NAME, TemplateDraft.LONGEST_ABOUT);
        }
    }

    private ArticleText text(ArticleId article, Optional<Function<FactKind, String>> blank) {
        var text = articles.find(article).orElseThrow(ArticleUnknown::new).text();
        return blank.map(label ->
                        new ArticleText(
                                text.title(),
                                text.digest(),
                                text.author(),
                                text.cover(),
                                Blanking.facts(text.document(), label)))
                .orElse(text);
    }

    private static TemplateDraft within(TemplateDraft draft, Document document) {
        return new TemplateDraft(
                draft.kind(),
                draft.name(),
                draft.about(),
                draft.required().stream()
                        .filter(block -> document.passage(block.block()).isPresent())
                        .toList());
    }

    private OwnTemplate own(TemplateId id) {
        return rows.find(id, rights.reach()).orElseThrow(TemplateUnknown::new);
    }

    private TemplateRow row(OwnTemplate own, Map<TemplateId, List<RequiredBlock>> wanted) {
        return new TemplateRow(
                own.id(),
                own.kind(),
                own.name(),
                own.about(),
                own.text(),
                wanted.getOrDefault(own.id(), List.of()),
                false,
                rights.mayWrite(own.department()));
    }
}
