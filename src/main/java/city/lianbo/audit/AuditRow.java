package city.lianbo.audit;

import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One fact of the record.
///
/// @param actor absent where the desk itself acted, as the job called `actorName`
/// @param eventType the simple name of the fact (`PersonCreated`)
/// @param details the fact as JSON, without secrets
/// @param position its place in the chain, from 1; absent until the chain has taken it up
public record AuditRow(
        UUID id,
        Instant at,
        Optional<PersonId> actor,
        String actorName,
        String eventType,
        String subjectType,
        String subjectId,
        String details,
        Optional<Long> position) {}
