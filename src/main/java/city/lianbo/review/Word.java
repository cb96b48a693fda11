package city.lianbo.review;

import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.UUID;

/// Who says it, when, with which remark; the id is that of the record it becomes.
record Word(UUID id, PersonId by, String name, String remark, Instant at) {}
