package city.lianbo.audit;

import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.Optional;

/// What an auditor looks for; every part that is present narrows the answer.
///
/// @param subjectId looked for together with `subjectType` or alone
/// @param from inclusive
/// @param until exclusive
public record AuditQuery(
        Optional<String> eventType,
        Optional<String> subjectType,
        Optional<String> subjectId,
        Optional<PersonId> actor,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final AuditQuery ALL =
            new AuditQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public static AuditQuery of(String subjectType, String subjectId) {
        return new AuditQuery(
                Optional.empty(),
                Optional.of(subjectType),
                Optional.of(subjectId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
