package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// One account's own fields over one revision; an empty column inherits. Whoever ever changed it
/// stays a contributor, also when the change was taken back: they have seen and shaped the text.
@Entity
@Table(name = "adaptation")
class Adaptation {

    @Id private UUID id;

    private UUID article;
    private UUID revision;
    private UUID account;
    private String title = "";
    private String digest = "";
    private String author = "";
    private String cover = "";
    private String opening = "";
    private String patches = "";
    private String variables = "";

    @Column(name = "own_blocks")
    private int ownBlocks;

    @Column(name = "open_conflicts")
    private int openConflicts;

    private int drifts;

    @Column(name = "locked_drifts")
    private int lockedDrifts;

    @Enumerated(EnumType.STRING)
    private Comments comments = Comments.OFF;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    private String passed = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private @Nullable Long version;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "adaptation_changer", joinColumns = @JoinColumn(name = "adaptation"))
    @Column(name = "person_id")
    private Set<UUID> changers = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Adaptation() {}

    Adaptation(
            AdaptationId id,
            ArticleId article,
            RevisionId revision,
            AccountId account,
            Instant now) {
        this.id = id.value();
        this.article = article.value();
        this.revision = revision.value();
        this.account = account.value();
        this.changedAt = now;
    }

    /// Stands on another revision from now on; the own fields stay.
    void follow(RevisionId next, Instant now) {
        if (!revision.equals(next.value())) {
            revision = next.value();
            changedAt = now;
        }
    }

    /// Answers whether anything differs from before.
    boolean change(OwnFields own, PersonId by, Instant now) {
        if (own.equals(own())) {
            return false;
        }
        write(own);
        touched(by, now);
        return true;
    }

    private void write(OwnFields own) {
        title = own.title();
        digest = own.digest();
        author = own.author();
        cover = own.cover().map(Fingerprint::hex).orElse("");
        opening = own.opening().equals(Document.EMPTY) ? "" : Documents.toJson(own.opening());
    }

    /// A copy with other own fields that is never saved.
    Adaptation draft(OwnFields own) {
        var draft = new Adaptation(id(), article(), revision(), account(), changedAt);
        draft.write(own);
        draft.patches = patches;
        draft.variables = variables;
        draft.comments = comments;
        draft.changers.addAll(changers);
        return draft;
    }

    OwnFields own() {
        return new OwnFields(title, digest, author, ownCover(), Documents.parse(opening));
    }

    /// Answers whether anything differs from before.
    boolean comment(Comments wanted, PersonId by, Instant now) {
        if (comments == wanted) {
            return false;
        }
        comments = wanted;
        touched(by, now);
        return true;
    }

    /// Says what the other says; values of variables and comments stay.
    boolean copy(Adaptation other, PersonId by, Instant now) {
        return change(other.own(), by, now);
    }

    /// Inherits everything again; values of variables and comments stay.
    boolean reset(PersonId by, Instant now) {
        return change(OwnFields.NONE, by, now);
    }

    /// Its department, or a coordinator in its place, says that it is ready. Whatever the deadline
    /// did to it is over.
    boolean submit(Instant now) {
        if (isSubmitted()) {
            return false;
        }
        submittedAt = now;
        passed = "";
        changedAt = now;
        return true;
    }

    boolean takeBack(Instant now) {
        if (!isSubmitted()) {
            return false;
        }
        submittedAt = null;
        changedAt = now;
        return true;
    }

    /// The department's deadline is over; what was submitted in time is not touched.
    boolean pass(DeadlineRule rule, Instant now) {
        if (isSubmitted()) {
            return false;
        }
        passed = rule.name();
        changedAt = now;
        return true;
    }

    /// The deadline was moved or taken away.
    void reopen() {
        passed = "";
    }

    private void touched(PersonId by, Instant now) {
        changers.add(by.value());
        changedAt = now;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    Comments comments() {
        return comments;
    }

    Standing standing(RevisionId newest) {
        return new Standing(
                AdaptationState.of(
                        openConflicts > 0,
                        !revision().equals(newest),
                        isSubmitted(),
                        own().equals(OwnFields.NONE) && variables.isEmpty() && ownBlocks == 0),
                openConflicts,
                drifts,
                lockedDrifts,
                Optional.ofNullable(submittedAt),
                passed());
    }

    Optional<DeadlineRule> passed() {
        return passed.isEmpty() ? Optional.empty() : Optional.of(DeadlineRule.valueOf(passed));
    }

    AdaptationId id() {
        return new AdaptationId(id);
    }

    ArticleId article() {
        return new ArticleId(article);
    }

    RevisionId revision() {
        return new RevisionId(revision);
    }

    AccountId account() {
        return new AccountId(account);
    }

    long version() {
        return version == null ? 0 : version;
    }

    Set<PersonId> changers() {
        return changers.stream().map(PersonId::new).collect(Collectors.toSet());
    }

    private Optional<Fingerprint> ownCover() {
        return cover.isEmpty() ? Optional.empty() : Optional.of(new Fingerprint(cover));
    }
}
