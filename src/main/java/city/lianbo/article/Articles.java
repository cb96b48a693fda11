package city.lianbo.article;

import city.lianbo.platform.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The master articles of the city and of its departments. Coordinators write the city's, editors
/// those of their own department; reviewers and auditors read.
@Service
public class Articles {

    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";
    private static final String READERS =
            "hasAnyRole('COORDINATOR', 'EDITOR', 'REVIEWER', 'AUDITOR')";

    private final ArticleRows articles;
    private final Writing writing;
    private final ArticleHistory history;
    private final ArticleRights rights;
    private final ApplicationEventPublisher facts;
    private final Ids ids;

    Articles(
            ArticleRows articles,
            Writing writing,
            ArticleHistory history,
            ArticleRights rights,
            ApplicationEventPublisher facts,
            Ids ids) {
        this.articles = articles;
        this.writing = writing;
        this.history = history;
        this.rights = rights;
        this.facts = facts;
        this.ids = ids;
    }

    /// Begins an article: of the city for a coordinator, of the own department for an editor. Its
    /// version is 1.
    @Transactional
    @PreAuthorize(WRITERS)
    public ArticleId create() {
        return begin(ArticleText.EMPTY);
    }

    /// Begins an article that says something already, as [#create]; refuses fields beyond all measure
    /// ([ArticleFieldTooLong]).
    @Transactional
    @PreAuthorize(WRITERS)
    public ArticleId begin(ArticleText text) {
        checkFields(text);
        var home = rights.home();
        var pen = rights.write(home);
        var id = new ArticleId(ids.next());
        articles.insert(id, home, ArticleText.EMPTY, pen);
        facts.publishEvent(new ArticleCreated(id, home));
        if (!text.equals(ArticleText.EMPTY)) {
            writing.save(lock(id), 1, text, pen);
        }
        return id;
    }

    /// Saves what was typed, on the version it was based on. Nothing is lost: a text that comes
    /// after somebody else's is kept aside ([Overtaken][SaveResult.Overtaken]). Refuses an unknown
    /// article ([ArticleUnknown]) and fields beyond all measure ([ArticleFieldTooLong]); texts too
    /// long for WeChat are saved, and refused when cut.
    @Transactional
    @PreAuthorize(WRITERS)
    public SaveResult save(ArticleId id, long version, ArticleText text) {
        var article = lock(id);
        var pen = rights.write(article.department());
        checkFields(text);
        return writing.save(article, version, text, pen);
    }

    /// The same, with the text it was typed on: what others changed in other places meanwhile is
    /// kept ([Merged][SaveResult.Merged]); only where both changed the same place is what was typed
    /// kept aside.
    @Transactional
    @PreAuthorize(WRITERS)
    public SaveResult save(ArticleId id, ArticleBase base, ArticleText text) {
        var article = lock(id);
        var pen = rights.write(article.department());
        checkFields(text);
        return writing.save(article, base, text, pen);
    }

    /// Freezes the article as it stands; the newest revision again where nothing has changed since.
    /// See [#cut(ArticleId, long)] for what it refuses.
    @Transactional
    @PreAuthorize(WRITERS)
    public RevisionRow cut(ArticleId id) {
        return freeze(lock(id));
    }

    /// Freezes the version that the person has seen. Refuses a version that is no longer the newest
    /// ([ArticleMovedOn]), a missing or too long title ([ArticleWithoutTitle],
    /// [ArticleTitleTooLong]), a digest or author WeChat would refuse ([ArticleDigestTooLong],
    /// [ArticleAuthorTooLong]), an empty body ([ArticleIsEmpty]), pictures that are not in the
    /// library ([ArticlePictureMissing]), blanks of a template ([ArticleHasBlanks]), and blocks it
    /// requires that are missing or say nothing ([ArticleBlockMissing]). A cover may still be missing: accounts can have their own.
    @Transactional
    @PreAuthorize(WRITERS)
    public RevisionRow cut(ArticleId id, long version) {
        var article = lock(id);
        if (article.version() != version) {
            throw new ArticleMovedOn(article.text().title(), article.savedBy());
        }
        return freeze(article);
    }

    /// Nothing where there is no such article or the person may not see it.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Optional<ArticleRow> find(ArticleId id) {
        return articles.find(id)
                .filter(article -> rights.mayRead(article.department()))
                .map(this::row);
    }

    /// Articles the person may see, last changed first.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<ArticleLine> list(ArticleFilter filter, int offset, int limit) {
        return articles.list(filter, rights.reach(), offset, limit);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public int count(ArticleFilter filter) {
        return articles.count(filter, rights.reach());
    }

    /// What these articles are called, in one query; those the person may not see are left out.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Map<ArticleId, String> titles(Collection<ArticleId> wanted) {
        return wanted.isEmpty() ? Map.of() : articles.titles(wanted, rights.reach());
    }

    /// Whether the person may begin an article.
    public boolean mayCreate() {
        return rights.mayWrite(rights.home());
    }

    /// The article's revisions, newest first.
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<RevisionLine> revisions(ArticleId id) {
        return find(id).isPresent() ? history.revisions(id) : List.of();
    }

    /// One revision with its text; refuses an unknown one ([RevisionUnknown]). Not bound to a role:
    /// other modules build on revisions under their own checks.
    @Transactional(readOnly = true)
    public RevisionRow revision(RevisionId id) {
        return history.revision(id);
    }

    /// The newest revision of an article. Not bound to a role, as [#revision(RevisionId)].
    @Transactional(readOnly = true)
    public Optional<RevisionRow> newestRevision(ArticleId id) {
        return history.newest(id);
    }

    /// The newest revision of each article that has one, in one query and without the texts. Not
    /// bound to a role, as [#revision(RevisionId)].
    @Transactional(readOnly = true)
    public Map<ArticleId, RevisionId> newestRevisions(Collection<ArticleId> wanted) {
        return history.newest(wanted);
    }

    /// The newest revisions of the articles that were cut since, in one query. Not bound to a role:
    /// jobs ask.
    @Transactional(readOnly = true)
    public Map<ArticleId, RevisionId> cutSince(Instant since) {
        return history.cutSince(since);
    }

    /// The person's own texts that came too late, newest first.
    @Transactional(readOnly = true)
    @PreAuthorize(WRITERS)
    public List<AsideRow> asides(ArticleId id) {
        return history.asides(id, rights.self());
    }

    /// Puts the person's kept text in the place of what the article says; what it said is kept
    /// aside in turn. Refuses an unknown text ([AsideUnknown]).
    @Transactional
    @PreAuthorize(WRITERS)
    public SaveResult.Saved exchange(AsideId id) {
        var aside = history.aside(id, rights.self());
        var article = lock(aside.article());
        return writing.exchange(article, aside, rights.write(article.department()));
    }

    /// Throws the person's kept text away.
    @Transactional
    @PreAuthorize(WRITERS)
    public void discard(AsideId id) {
        history.discard(id, rights.self());
    }

    private static void checkFields(ArticleText text) {
        for (var field : List.of(text.title(), text.digest(), text.author())) {
            if (field.length() > ArticleText.LONGEST_FIELD) {
                throw new ArticleFieldTooLong(ArticleText.LONGEST_FIELD);
            }
        }
    }

    private RevisionRow freeze(StoredArticle article) {
        var pen = rights.write(article.department());
        if (article.state() == ArticleState.CUT) {
            return history.newest(article.id()).orElseThrow(RevisionUnknown::new);
        }
        var revision = history.cut(article, pen);
        facts.publishEvent(
                new RevisionCut(article.id(), revision.id(), revision.number(), revision.title()));
        return revision;
    }

    private StoredArticle lock(ArticleId id) {
        return articles.lock(id)
                .filter(article -> rights.mayRead(article.department()))
                .orElseThrow(ArticleUnknown::new);
    }

    private ArticleRow row(StoredArticle article) {
        return new ArticleRow(
                article.id(),
                article.version(),
                article.text(),
                article.department(),
                article.state(),
                article.lastRevision(),
                article.savedBy(),
                article.savedAt(),
                rights.mayWrite(article.department()));
    }
}
