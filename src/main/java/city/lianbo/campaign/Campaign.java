package city.lianbo.campaign;

import city.lianbo.article.ArticleId;
import city.lianbo.edition.LateRule;
import city.lianbo.edition.PushTerms;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// The plan: which accounts send when. Guarded verbs; only this module moves it.
@Entity
class Campaign {

    static final int LONGEST_TITLE = 100;
    static final int MOST_LATE_MINUTES = 12 * 60;

    @Id private UUID id;
    private UUID articleId;
    private String title;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private int tooLateMinutes;
    private @Nullable UUID departmentId;
    private int pushPlace;
    private int cutOffMinutes;

    @Enumerated(EnumType.STRING)
    private LateRule lateRule;

    private UUID createdBy;
    private Instant createdAt;

    @OneToMany(
            mappedBy = "campaign",
            cascade = CascadeType.ALL,
            orphanRemoval = true,
            fetch = FetchType.LAZY)
    @OrderBy("ordinal, id")
    @BatchSize(size = 100)
    private List<Wave> waves = new ArrayList<>();

    @Version private Long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init") // the version is Hibernate's
    Campaign(CampaignId id, ArticleId article, String title, PersonId by, Instant at) {
        this.id = id.value();
        this.articleId = article.value();
        this.title = fit(title);
        this.state = CampaignState.DRAFT;
        this.tooLateMinutes = 30;
        share(PushTerms.USUAL);
        this.createdBy = by.value();
        this.createdAt = at;
    }

    private static String fit(String title) {
        var stripped = title.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST_TITLE) {
            throw new CampaignTitleUnfit(LONGEST_TITLE);
        }
        return stripped;
    }

    void rename(String newTitle) {
        onlyDraft();
        title = fit(newTitle);
    }

    final void share(PushTerms terms) {
        onlyDraft();
        pushPlace = terms.place();
        cutOffMinutes = (int) terms.cutOff().toMinutes();
        lateRule = terms.late();
    }

    PushTerms pushTerms() {
        return new PushTerms(pushPlace, Duration.ofMinutes(cutOffMinutes), lateRule);
    }

    void limitLateness(int minutes) {
        onlyDraft();
        if (minutes < 1 || minutes > MOST_LATE_MINUTES) {
            throw new TooLateLimitUnfit(MOST_LATE_MINUTES);
        }
        tooLateMinutes = minutes;
    }

    void add(WaveId wave, Start start, WaveTerms terms, List<Member> members) {
        onlyDraft();
        var added = new Wave(this, wave, waves.size() + 1, start, terms);
        added.replaceMembers(members);
        waves.add(added);
        timetable().layOut();
    }

    /// Gives a wave another start. Deadlines of what waits for it move by as much as it moves.
    void restart(WaveId id, Start start) {
        onlyDraft();
        var wave = wave(id);
        var before = wave.departsAt();
        var followers = timetable().followers(id);
        wave.startAt(start);
        var timetable = timetable();
        timetable.refuseCircles(wave);
        timetable.postpone(followers, Duration.between(before, timetable.expected(wave)));
        timetable.layOut();
    }

    /// Moves a wave in time. One that waits leaves sooner or later after what it waits for, at once
    /// at the soonest; its own deadline moves along.
    void move(WaveId id, Instant instant) {
        onlyDraft();
        var wave = wave(id);
        restart(
                id,
                switch (wave.start()) {
                    case Start.At _ -> new Start.At(instant);
                    case Start.After after -> moved(wave, after, instant);
                });
    }

    private static Start moved(Wave wave, Start.After after, Instant instant) {
        var reached = wave.departsAt().minus(after.then());
        var then = instant.isBefore(reached) ? Duration.ZERO : Duration.between(reached, instant);
        return after.leavingAfter(then)
                .waitingUntil(after.deadline().plus(then.minus(after.then())));
    }

    private Timetable timetable() {
        return new Timetable(waves);
    }

    void sendAs(WaveId wave, WaveTerms terms) {
        onlyDraft();
        wave(wave).sendAs(terms);
    }

    void replaceMembers(WaveId wave, List<Member> members) {
        onlyDraft();
        wave(wave).replaceMembers(members);
    }

    void drop(WaveId wave) {
        onlyDraft();
        var dropped = wave(wave);
        waves().stream()
                .filter(other -> waitsFor(other, wave))
                .findFirst()
                .ifPresent(waiting -> {
                    throw new WaveAwaited(dropped.ordinal(), waiting.ordinal());
                });
        waves.remove(dropped);
        timetable().layOut();
    }

    private static boolean waitsFor(Wave wave, WaveId other) {
        return wave.after().filter(after -> after.wave().equals(other)).isPresent();
    }

    /// Takes accounts out of their waves, and waves that are empty then out of the plan.
    void leaveOut(Set<AccountId> accounts) {
        onlyDraft();
        for (var wave : waves()) {
            var staying =
                    wave.members().stream()
                            .filter(member -> !accounts.contains(member.account()))
                            .toList();
            if (staying.isEmpty()) {
                leaveOut(wave);
            } else if (staying.size() < wave.members().size()) {
                wave.replaceMembers(staying);
            }
        }
    }

    /// What waited for it takes its place: its start, as much later as it would have left after it.
    private void leaveOut(Wave empty) {
        for (var wave : waves) {
            wave.after()
                    .filter(after -> after.wave().equals(empty.id()))
                    .ifPresent(after ->
                            wave.startAt(
                                    switch (empty.start()) {
                                        case Start.At(var at) ->
                                                new Start.At(at.plus(after.then()));
                                        case Start.After before ->
                                                after.waitingFor(before.wave())
                                                        .leavingAfter(
                                                                before.then().plus(after.then()));
                                    }));
        }
        waves.remove(empty);
        timetable().layOut();
    }

    /// Accounts that any wave but the given one holds.
    Set<AccountId> accountsBeside(WaveId wave) {
        var found = new HashSet<AccountId>();
        waves.stream()
                .filter(other -> !other.id().equals(wave))
                .flatMap(other -> other.members().stream())
                .forEach(member -> found.add(member.account()));
        return found;
    }

    Stream<Member> members() {
        return waves.stream().flatMap(wave -> wave.members().stream());
    }

    void schedule() {
        onlyDraft();
        state = CampaignState.SCHEDULED;
    }

    void unschedule() {
        onlyScheduled();
        state = CampaignState.DRAFT;
        waves.forEach(Wave::closeGate);
        timetable().layOut();
    }

    void release() {
        onlyScheduled();
        state = CampaignState.RELEASED;
    }

    void onlyDraft() {
        if (state != CampaignState.DRAFT) {
            throw new CampaignNotDraft(title);
        }
    }

    void onlyScheduled() {
        if (state != CampaignState.SCHEDULED) {
            throw new CampaignNotScheduled(title);
        }
    }

    void onlyReleased() {
        if (state != CampaignState.RELEASED) {
            throw new CampaignNotReleased(title);
        }
    }

    Wave wave(WaveId wanted) {
        return waves.stream()
                .filter(wave -> wave.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new WaveUnknown(wanted.toString()));
    }

    /// From here it is a department's own, of its accounts.
    Campaign of(Optional<DepartmentId> department) {
        departmentId = department.map(DepartmentId::value).orElse(null);
        return this;
    }

    /// Empty: of the whole city.
    Optional<DepartmentId> department() {
        return Optional.ofNullable(departmentId).map(DepartmentId::new);
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    String title() {
        return title;
    }

    CampaignState state() {
        return state;
    }

    Duration tooLate() {
        return Duration.ofMinutes(tooLateMinutes);
    }

    PersonId createdBy() {
        return new PersonId(createdBy);
    }

    Instant createdAt() {
        return createdAt;
    }

    List<Wave> waves() {
        return waves.stream().sorted(Comparator.comparingInt(Wave::ordinal)).toList();
    }
}
