package city.lianbo.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// The accounts that send together, and when.
@Entity
@Table(name = "campaign_wave")
class Wave {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int ordinal;

    /// Its instant; of a wave that waits the expected one, and once opened the one it leaves at.
    private Instant departsAt;

    private @Nullable UUID afterWaveId;
    private @Nullable Integer afterPercent;
    private @Nullable Long thenSeconds;
    private @Nullable Instant opensBy;
    private @Nullable Integer holdAbove;

    @Enumerated(EnumType.STRING)
    private GateState gate;

    @Enumerated(EnumType.STRING)
    private @Nullable GateReason gateReason;

    private @Nullable Instant gateSince;
    private int tolerated;

    @Embedded private TermsColumns terms;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 500)
    @CollectionTable(name = "campaign_member", joinColumns = @JoinColumn(name = "wave_id"))
    private List<Member> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Wave() {}

    @SuppressWarnings("NullAway.Init") // its place in the plan is given when the plan is laid out
    Wave(Campaign campaign, WaveId id, int ordinal, Start start, WaveTerms terms) {
        this.campaign = campaign;
        this.id = id.value();
        this.ordinal = ordinal;
        this.terms = new TermsColumns(terms);
        startAt(start);
    }

    final void startAt(Start start) {
        switch (start) {
            case Start.At(var at) -> {
                departsAt = at;
                afterWaveId = null;
                afterPercent = null;
                thenSeconds = null;
                opensBy = null;
                holdAbove = null;
            }
            case Start.After(var wave, var percent, var then, var deadline, var most) -> {
                // Until the plan is laid out anew, which follows at once.
                departsAt = deadline;
                afterWaveId = wave.value();
                afterPercent = percent;
                thenSeconds = then.toSeconds();
                opensBy = deadline;
                holdAbove = most.isPresent() ? most.getAsInt() : null;
            }
        }
        closeGate();
    }

    /// As it was planned: what has a gate waits, the rest is open.
    void closeGate() {
        gate = afterWaveId == null ? GateState.OPEN : GateState.WAITING;
        gateReason = null;
        gateSince = null;
        tolerated = 0;
    }

    void sendAs(WaveTerms chosen) {
        terms = new TermsColumns(chosen);
    }

    void place(int newOrdinal, Instant expected) {
        ordinal = newOrdinal;
        departsAt = expected;
    }

    void open(Instant leavesAt, GateReason reason, Instant now) {
        departsAt = leavesAt;
        decide(GateState.OPEN, reason, now);
    }

    void hold(GateReason reason, Instant now) {
        decide(GateState.HELD, reason, now);
    }

    void end(Instant now) {
        decide(GateState.ENDED, GateReason.TOO_LATE, now);
    }

    /// @param failures so many of the awaited wave that a person has seen
    void waitAgain(int failures) {
        closeGate();
        tolerated = failures;
    }

    private void decide(GateState state, GateReason reason, Instant now) {
        gate = state;
        gateReason = reason;
        gateSince = now;
    }

    void replaceMembers(List<Member> replacement) {
        if (replacement.isEmpty()) {
            throw new WaveWithoutAccounts();
        }
        members.clear();
        members.addAll(replacement);
    }

    WaveTerms terms() {
        return terms.read();
    }

    WaveId id() {
        return new WaveId(id);
    }

    Campaign campaign() {
        return campaign;
    }

    int ordinal() {
        return ordinal;
    }

    Instant departsAt() {
        return departsAt;
    }

    Start start() {
        return after().<Start>map(after -> after).orElseGet(() -> new Start.At(departsAt));
    }

    Optional<Start.After> after() {
        if (afterWaveId == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Start.After(
                        new WaveId(afterWaveId),
                        Objects.requireNonNull(afterPercent),
                        Duration.ofSeconds(Objects.requireNonNull(thenSeconds)),
                        Objects.requireNonNull(opensBy),
                        holdAbove == null ? OptionalInt.empty() : OptionalInt.of(holdAbove)));
    }

    GateState gate() {
        return gate;
    }

    Optional<GateReason> gateReason() {
        return Optional.ofNullable(gateReason);
    }

    Optional<Instant> gateSince() {
        return Optional.ofNullable(gateSince);
    }

    int tolerated() {
        return tolerated;
    }

    List<Member> members() {
        return List.copyOf(members);
    }
}
