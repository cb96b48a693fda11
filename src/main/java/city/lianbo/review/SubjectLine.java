package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

@Embeddable
record SubjectLine(
        @Column(name = "title", nullable = false) String title,
        @Column(name = "account_name", nullable = false) String accountName,
        @Column(name = "kind", nullable = false) String kind,
        @Column(name = "link", nullable = false) String link,
        @Column(name = "difference", nullable = false) String difference) {

    static SubjectLine of(Subject subject) {
        return new SubjectLine(
                subject.title(),
                subject.accountName(),
                subject.kind(),
                subject.link(),
                subject.difference().map(Fingerprint::hex).orElse(""));
    }

    Subject subject(Optional<Instant> deadline) {
        return new Subject(
                title,
                accountName,
                kind,
                link,
                deadline,
                difference.isEmpty() ? Optional.empty() : Optional.of(new Fingerprint(difference)));
    }
}
