package city.lianbo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// One person's word on one seal: written once, never changed, never removed.
@Entity
@Immutable
@Table(name = "review_decision")
class Decision {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seal")
    @SuppressWarnings("UnusedVariable") // the owning side of the relation: Hibernate reads it
    private Review review;

    @Column(name = "round_no")
    private int round;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "person_name")
    private String personName;

    private String remark;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(Review review, int round, Stage stage, Verdict verdict, Word word) {
        this.id = word.id();
        this.review = review;
        this.round = round;
        this.stage = stage;
        this.verdict = verdict;
        this.person = word.by().value();
        this.personName = word.name();
        this.remark = word.remark();
        this.decidedAt = word.at();
    }

    boolean isApprovalOf(int aRound) {
        return round == aRound && verdict == Verdict.APPROVED;
    }

    Stage stage() {
        return stage;
    }

    UUID person() {
        return person;
    }

    DecisionRow row() {
        return new DecisionRow(round, stage, verdict, personName, remark, decidedAt);
    }
}
