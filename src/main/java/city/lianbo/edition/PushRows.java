package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shared pushes and their own items in the database.
@Repository
class PushRows {

    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batch;

    PushRows(JdbcClient sql, NamedParameterJdbcOperations batch) {
        this.sql = sql;
        this.batch = batch;
    }

    void open(Collection<Push> pushes) {
        batch.batchUpdate(
                """
                insert into push (edition, account, departs_at, cut_off, place, late_rule,
                    responsible, responsible_name, settled, closed_at, frozen_at, frozen_by,
                    by_clock)
                values (:edition, :account, :departs, :cutOff, :place, :late, :person, :name,
                    true, null, :frozenAt, :frozenBy, :byClock)
                """,
                pushes.stream()
                        .map(push ->
                                terms(push)
                                        .addValue("account", push.account().value())
                                        .addValue("frozenAt", stored(push.frozen().at()))
                                        .addValue("frozenBy", push.frozen().by())
                                        .addValue("byClock", push.frozen().byClock()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /// Moves a push, or shares it otherwise; what is in it and what is frozen stays, but waits for
    /// the next freeze where there are own items.
    void move(Collection<Push> pushes) {
        batch.batchUpdate(
                """
                update push set departs_at = :departs, cut_off = :cutOff, place = :place,
                    late_rule = :late, responsible = :person, responsible_name = :name,
                    closed_at = null, settled = not exists
                        (select 1 from push_item i where i.edition = :edition)
                 where edition = :edition
                """,
                pushes.stream().map(PushRows::terms).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource terms(Push push) {
        return new MapSqlParameterSource("edition", push.edition().value())
                .addValue("departs", stored(push.departsAt()))
                .addValue("cutOff", stored(push.cutOff()))
                .addValue("place", push.place())
                .addValue("late", push.late().name())
                .addValue("person", push.responsible().value())
                .addValue("name", push.responsibleName());
    }

    Map<EditionId, Push> find(Collection<EditionId> editions) {
        var found = new HashMap<EditionId, Push>();
        if (!editions.isEmpty()) {
            sql.sql("select * from push where edition in (:ids)")
                    .param("ids", editions.stream().map(EditionId::value).toList())
                    .query((row, _) -> push(row))
                    .list()
                    .forEach(push -> found.put(push.edition(), push));
        }
        return found;
    }

    /// Closes what waited for its items until nothing could leave any more.
    void closeOver(Instant now, Instant departedBefore) {
        sql.sql(
                        """
                        update push set closed_at = :now
                         where closed_at is null and departs_at < :before
                        """)
                .param("now", stored(now))
                .param("before", stored(departedBefore))
                .update();
    }

    /// The cut-off of pushes that nobody added to does nothing.
    void closeUntouched(Instant now) {
        sql.sql(
                        """
                        update push set closed_at = :now
                         where closed_at is null and cut_off <= :now and settled = true
                            and not exists (select 1 from push_item i
                                where i.edition = push.edition)
                        """)
                .param("now", stored(now))
                .update();
    }

    Optional<Push> find(EditionId edition) {
        return one("select * from push where edition = :edition", edition);
    }

    /// Nobody else changes the push until the end of the transaction.
    Optional<Push> lock(EditionId edition) {
        return one("select * from push where edition = :edition for update", edition);
    }

    private Optional<Push> one(String query, EditionId edition) {
        return sql.sql(query)
                .param("edition", edition.value())
                .query((row, _) -> push(row))
                .optional();
    }

    List<Push> between(Collection<AccountId> accounts, Instant from, Instant until) {
        return accounts.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                select * from push where account in (:accounts)
                                    and departs_at >= :from and departs_at < :until
                                 order by departs_at, edition
                                """)
                        .param("accounts", accounts.stream().map(AccountId::value).toList())
                        .param("from", stored(from))
                        .param("until", stored(until))
                        .query((row, _) -> push(row))
                        .list();
    }

    /// Pushes whose cut-off has passed and was not acted upon, the oldest first.
    List<EditionId> due(Instant now, int most) {
        return sql.sql(
                        """
                        select edition from push where closed_at is null and cut_off <= :now
                         order by cut_off fetch first :most rows only
                        """)
                .param("now", stored(now))
                .param("most", most)
                .query((row, _) -> edition(row))
                .list();
    }

    /// Those of the pushes whose cut-off has passed and was not acted upon.
    List<EditionId> due(Collection<EditionId> pushes, Instant now) {
        return pushes.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                select edition from push where closed_at is null
                                    and cut_off <= :now and edition in (:ids)
                                """)
                        .param("now", stored(now))
                        .param("ids", pushes.stream().map(EditionId::value).toList())
                        .query((row, _) -> edition(row))
                        .list();
    }

    /// Frozen pushes that leave only later and hold own items which could still change.
    List<EditionId> watched(Instant now, int most) {
        return sql.sql(
                        """
                        select p.edition from push p where p.closed_at is not null
                            and p.departs_at > :now and exists (select 1 from push_item i
                                where i.edition = p.edition and i.adaptation is not null
                                    and i.seal <> '' and i.voided = false)
                         order by p.departs_at fetch first :most rows only
                        """)
                .param("now", stored(now))
                .param("most", most)
                .query((row, _) -> edition(row))
                .list();
    }

    /// Sealed pushes in which one of these adaptations stands as an own item.
    Set<EditionId> holding(AdaptationId adaptation) {
        return new HashSet<>(
                sql.sql(
                                """
                                select edition from push_item where adaptation = :adaptation
                                    and seal <> '' and voided = false
                                """)
                        .param("adaptation", adaptation.value())
                        .query((row, _) -> edition(row))
                        .list());
    }

    /// From here it waits for the next freeze.
    void unsettle(EditionId edition) {
        sql.sql("update push set settled = false, closed_at = null where edition = :edition")
                .param("edition", edition.value())
                .update();
    }

    /// What was sealed anew leaves out own items until the next freeze.
    void unsettleOwn(EditionId edition) {
        sql.sql(
                        """
                        update push set settled = false, closed_at = null where edition = :edition
                            and exists (select 1 from push_item i where i.edition = :edition)
                        """)
                .param("edition", edition.value())
                .update();
    }

    void close(EditionId edition, Instant now) {
        sql.sql("update push set closed_at = :now where edition = :edition")
                .param("now", stored(now))
                .param("edition", edition.value())
                .update();
    }

    void frozen(EditionId edition, Push.Freeze freeze) {
        sql.sql(
                        """
                        update push set settled = true, frozen_at = :at, frozen_by = :name,
                            by_clock = :clock
                         where edition = :edition
                        """)
                .param("at", stored(freeze.at()))
                .param("name", freeze.by())
                .param("clock", freeze.byClock())
                .param("edition", edition.value())
                .update();
    }

    void add(PushItem item, int ordinal) {
        sql.sql(
                        """
                        insert into push_item (id, edition, ordinal, adaptation, seal, difference,
                            revision, voided)
                        values (:id, :edition, :ordinal, :adaptation, :seal, :difference,
                            :revision, :voided)
                        """)
                .param("id", item.id().value())
                .param("edition", item.edition().value())
                .param("ordinal", ordinal)
                .param("adaptation", item.adaptation().map(AdaptationId::value).orElse(null))
                .param("seal", item.seal().map(Fingerprint::hex).orElse(""))
                .param("difference", item.difference().hex())
                .param("revision", item.revision().map(RevisionId::value).orElse(null))
                .param("voided", item.voided())
                .update();
        contribute(item);
    }

    void update(PushItem item) {
        sql.sql(
                        """
                        update push_item set seal = :seal, difference = :difference,
                            revision = :revision, voided = :voided
                         where id = :id
                        """)
                .param("seal", item.seal().map(Fingerprint::hex).orElse(""))
                .param("difference", item.difference().hex())
                .param("revision", item.revision().map(RevisionId::value).orElse(null))
                .param("voided", item.voided())
                .param("id", item.id().value())
                .update();
        sql.sql("delete from push_item_contributor where item = :item")
                .param("item", item.id().value())
                .update();
        contribute(item);
    }

    private void contribute(PushItem item) {
        for (var person : item.contributors()) {
            sql.sql("insert into push_item_contributor (item, person_id) values (:item, :person)")
                    .param("item", item.id().value())
                    .param("person", person.value())
                    .update();
        }
    }

    void makeVoid(PushItemId item) {
        sql.sql("update push_item set voided = true where id = :item")
                .param("item", item.value())
                .update();
    }

    void remove(PushItemId item) {
        sql.sql("delete from push_item where id = :item").param("item", item.value()).update();
    }

    /// Writes the order of a push's own items; numbers used before are got out of the way first.
    void order(List<PushItemId> items) {
        for (int round = 0; round < 2; round++) {
            for (int place = 0; place < items.size(); place++) {
                sql.sql("update push_item set ordinal = :ordinal where id = :item")
                        .param("ordinal", round == 0 ? -1 - place : place)
                        .param("item", items.get(place).value())
                        .update();
            }
        }
    }

    List<PushItem> items(EditionId edition) {
        return items(Set.of(edition)).getOrDefault(edition, List.of());
    }

    /// The own items of each push, in their order.
    Map<EditionId, List<PushItem>> items(Collection<EditionId> editions) {
        var found = new LinkedHashMap<EditionId, List<PushItem>>();
        if (editions.isEmpty()) {
            return found;
        }
        var ids = editions.stream().map(EditionId::value).toList();
        var people = contributors(ids);
        sql.sql("select * from push_item where edition in (:ids) order by edition, ordinal")
                .param("ids", ids)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        found.computeIfAbsent(edition(row), _ -> new ArrayList<>())
                                                .add(item(row, people)));
        return found;
    }

    /// Any own item with this seal.
    Optional<PushItem> sealed(Fingerprint seal) {
        var editions =
                sql.sql("select edition from push_item where seal = :seal fetch first 1 rows only")
                        .param("seal", seal.hex())
                        .query((row, _) -> edition(row))
                        .list();
        return items(editions).values().stream()
                .flatMap(List::stream)
                .filter(item -> item.seal().equals(Optional.of(seal)))
                .findFirst();
    }

    private Map<UUID, Set<PersonId>> contributors(List<UUID> editions) {
        var people = new HashMap<UUID, Set<PersonId>>();
        sql.sql(
                        """
                        select c.item, c.person_id from push_item_contributor c
                            join push_item i on i.id = c.item where i.edition in (:ids)
                        """)
                .param("ids", editions)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        people.computeIfAbsent(
                                                        row.getObject("item", UUID.class),
                                                        _ -> new HashSet<>())
                                                .add(
                                                        new PersonId(
                                                                row.getObject(
                                                                        "person_id", UUID.class))));
        return people;
    }

    private static PushItem item(ResultSet row, Map<UUID, Set<PersonId>> people)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PushItem(
                new PushItemId(id),
                edition(row),
                Optional.ofNullable(row.getObject("adaptation", UUID.class)).map(AdaptationId::new),
                Optional.of(row.getString("seal"))
                        .filter(seal -> !seal.isEmpty())
                        .map(Fingerprint::new),
                new Fingerprint(row.getString("difference")),
                Optional.ofNullable(row.getObject("revision", UUID.class)).map(RevisionId::new),
                row.getBoolean("voided"),
                people.getOrDefault(id, Set.of()));
    }

    private static Push push(ResultSet row) throws SQLException {
        return new Push(
                edition(row),
                new AccountId(row.getObject("account", UUID.class)),
                instant(row, "departs_at"),
                instant(row, "cut_off"),
                row.getInt("place"),
                LateRule.valueOf(row.getString("late_rule")),
                new PersonId(row.getObject("responsible", UUID.class)),
                row.getString("responsible_name"),
                row.getBoolean("settled"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                new Push.Freeze(
                        instant(row, "frozen_at"),
                        row.getString("frozen_by"),
                        row.getBoolean("by_clock")));
    }

    private static EditionId edition(ResultSet row) throws SQLException {
        return new EditionId(row.getObject("edition", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// As precise as the database keeps it: rounded up, it would be due after its own instant.
    private static OffsetDateTime stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
