package city.lianbo.audit;

import city.lianbo.platform.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the record, for auditors and administrators. Nobody can change or delete a row through the
/// desk.
@Service
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
@Transactional(readOnly = true)
public class AuditTrail {

    private static final String COLUMNS =
            "id, happened_at, actor_id, actor_name, event_type, subject_type, subject_id, details,"
                    + " chain_position";

    /// Reads each type from the index instead of every row.
    private static final String EVENT_TYPES =
            """
            with recursive types (event_type) as (
                select min(event_type) from audit_record
                union all
                select (select min(r.event_type) from audit_record r
                        where r.event_type > types.event_type)
                from types where types.event_type is not null)
            select event_type from types where event_type is not null\
            """;

    private final JdbcClient database;
    private final AuditChain chain;

    AuditTrail(JdbcClient database, AuditChain chain) {
        this.database = database;
        this.chain = chain;
    }

    /// The newest facts first.
    public List<AuditRow> search(AuditQuery query, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        var where = where(query, parameters);
        return database.sql(
                        "select %s from audit_record %s order by happened_at desc, id desc limit :limit offset :offset"
                                .formatted(COLUMNS, where))
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditTrail::read)
                .list();
    }

    public int count(AuditQuery query) {
        var parameters = new HashMap<String, Object>();
        var where = where(query, parameters);
        return database.sql("select count(*) from audit_record " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /// The kinds of facts that have happened so far, by name.
    public List<String> eventTypes() {
        return database.sql(EVENT_TYPES).query((row, _) -> row.getString(1)).list();
    }

    /// Reads the whole chain; takes about a second per 100,000 rows.
    public Verification verify() {
        return chain.verify();
    }

    private static String where(AuditQuery query, Map<String, Object> parameters) {
        query.eventType().ifPresent(type -> parameters.put("event_type", type));
        query.subjectType().ifPresent(type -> parameters.put("subject_type", type));
        query.subjectId().ifPresent(id -> parameters.put("subject_id", id));
        query.actor().ifPresent(actor -> parameters.put("actor_id", actor.value()));
        var conditions =
                parameters.keySet().stream()
                        .map(column -> column + " = :" + column)
                        .collect(Collectors.toCollection(ArrayList::new));
        query.from()
                .ifPresent(from ->
                        conditions.add(bound("happened_at >= :from", "from", from, parameters)));
        query.until()
                .ifPresent(until ->
                        conditions.add(bound("happened_at < :until", "until", until, parameters)));
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static String bound(
            String condition, String name, Instant instant, Map<String, Object> parameters) {
        parameters.put(name, instant.atOffset(ZoneOffset.UTC));
        return condition;
    }

    private static AuditRow read(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)).map(PersonId::new),
                row.getString("actor_name"),
                row.getString("event_type"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("details"),
                Optional.ofNullable(row.getObject("chain_position", Long.class)));
    }
}
