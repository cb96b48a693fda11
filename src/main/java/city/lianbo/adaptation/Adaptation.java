package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Patches;
import city.lianbo.document.Variables;
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
import java.util.function.Supplier;
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
    private String conflicts = "";

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

    /// Stands on another revision from now on; the own fields stay. What a person has to decide
    /// about is not ready, whatever was said before.
    ///
    /// @param master the text of that revision
    void follow(RevisionId next, OwnText followed, MasterText master, Instant now) {
        revision = next.value();
        changedAt = now;
        write(followed);
        count(master);
        if (openConflicts > 0) {
            submittedAt = null;
        }
    }

    /// Answers whether anything differs from before.
    boolean rewrite(OwnText next, MasterText master, PersonId by, Instant now) {
        if (next.equals(text())) {
            return false;
        }
        write(next);
        count(master);
        touched(by, now);
        return true;
    }

    /// Answers whether anything differs from before.
    boolean fill(Variables values, PersonId by, Instant now) {
        if (values.equals(variables())) {
            return false;
        }
        variables = VariablesJson.write(values);
        touched(by, now);
        return true;
    }

    /// Counts what the table shows of the text; after whatever changes it.
    ///
    /// @param master the text of the revision it stands on
    private void count(MasterText master) {
        var drifts =
                saysNothing()
                        ? MasterText.Drifts.NONE
                        : master.drifts(
                                Documents.withOpening(
                                        text().in(master.document()), own().opening()));
        this.drifts = drifts.all();
        this.lockedDrifts = drifts.locked();
    }

    private boolean saysNothing() {
        return patches.isEmpty() && opening.isEmpty();
    }

    private void write(OwnText text) {
        patches = text.patches().isEmpty() ? "" : text.patches().toJson();
        conflicts = ConflictsJson.write(text.conflicts());
        ownBlocks = text.patches().changed().size();
        openConflicts = text.conflicts().size();
    }

    OwnText text() {
        return patches.isEmpty() && conflicts.isEmpty()
                ? OwnText.NONE
                : new OwnText(Patches.parse(patches), ConflictsJson.read(conflicts));
    }

    Variables variables() {
        return VariablesJson.read(variables);
    }

    /// Answers whether anything differs from before.
    ///
    /// @param master gives the text of the revision it stands on; asked only for an opening
    boolean change(OwnFields own, Supplier<MasterText> master, PersonId by, Instant now) {
        var before = own();
        if (own.equals(before)) {
            return false;
        }
        write(own);
        if (!own.opening().equals(before.opening())) {
            count(master.get());
        }
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
        draft.conflicts = conflicts;
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
    boolean copy(Adaptation other, MasterText master, PersonId by, Instant now) {
        boolean said = change(other.own(), () -> master, by, now);
        return rewrite(other.text(), master, by, now) || said;
    }

    /// Inherits everything again; values of variables and comments stay.
    boolean reset(MasterText master, PersonId by, Instant now) {
        boolean said = change(OwnFields.NONE, () -> master, by, now);
        return rewrite(OwnText.NONE, master, by, now) || said;
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
