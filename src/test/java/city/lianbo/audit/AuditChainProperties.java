package city.lianbo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.TestDatabase;
import city.lianbo.audit.Verification.Broken;
import city.lianbo.audit.Verification.Flaw;
import city.lianbo.audit.Verification.Intact;
import city.lianbo.audit.Verification.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever changes the record past the desk is found, and the place is named. Each try plants one
/// forgery in a chain of forty rows and takes it back.
class AuditChainProperties {

    private static final int ROWS = 40;

    private static @Nullable World world;

    private record World(JdbcTemplate sql, AuditChain chain, TransactionTemplate transaction) {}

    @BeforeContainer
    static void chainFortyRows() {
        var source = TestDatabase.migrated();
        var transactions = new DataSourceTransactionManager(source);
        var sql = new JdbcTemplate(source);
        var made =
                new World(
                        sql,
                        new AuditChain(sql, transactions),
                        new TransactionTemplate(transactions));
        for (int i = 1; i <= ROWS; i++) {
            write(sql, new UUID(0, i), i);
        }
        assertThat(made.chain().append()).isEqualTo(ROWS);
        world = made;
    }

    @Property(tries = 1)
    void anUntouchedChainIsIntact() {
        forge(
                _ -> {},
                found ->
                        assertThat(found)
                                .isInstanceOfSatisfying(
                                        Intact.class,
                                        intact -> assertThat(intact.rows()).isEqualTo(ROWS)));
    }

    @Property(tries = 60)
    void aChangedFieldIsFound(
            @ForAll @IntRange(min = 1, max = ROWS) int position,
            @ForAll @IntRange(min = 0, max = 6) int field) {
        var change =
                new String[] {
                            "actor_name = actor_name || '.'",
                            "actor_id = id",
                            "event_type = 'SealApproved'",
                            "subject_id = 'another'",
                            "subject_type = 'another'",
                            "details = '{}'",
                            "happened_at = happened_at + interval '1' second"
                        }
                        [field];

        forge(
                sql ->
                        sql.update(
                                "update audit_record set %s where chain_position = ?"
                                        .formatted(change),
                                position),
                found -> assertFlaw(found, Kind.CHANGED, position));
    }

    @Property(tries = 40)
    void aChangedRowWithANewHashIsFoundAtItsNeighbour(
            @ForAll @IntRange(min = 1, max = ROWS) int position) {
        forge(
                sql -> {
                    sql.update(
                            "update audit_record set details = '{}' where chain_position = ?",
                            position);
                    rehash(sql, position);
                },
                found -> {
                    if (position == ROWS) {
                        assertFlaw(found, Kind.CHANGED, position);
                    } else {
                        assertFlaw(found, Kind.UNLINKED, position + 1);
                    }
                });
    }

    @Property(tries = 40)
    void aRemovedRowIsFound(@ForAll @IntRange(min = 1, max = ROWS) int position) {
        forge(
                sql -> sql.update("delete from audit_record where chain_position = ?", position),
                found -> assertFlaw(found, Kind.REMOVED, position));
    }

    @Property(tries = 40)
    void aRemovedRowIsFoundThoughTheGapIsClosed(
            @ForAll @IntRange(min = 1, max = ROWS - 1) int position) {
        forge(
                sql -> {
                    sql.update("delete from audit_record where chain_position = ?", position);
                    for (int i = position + 1; i <= ROWS; i++) {
                        sql.update(
                                "update audit_record set chain_position = ? where chain_position = ?",
                                i - 1,
                                i);
                    }
                },
                found -> assertFlaw(found, Kind.UNLINKED, position));
    }

    @Property(tries = 40)
    void anInsertedRowIsFoundThoughItFitsItsPredecessor(
            @ForAll @IntRange(min = 2, max = ROWS) int position) {
        forge(
                sql -> {
                    for (int i = ROWS; i >= position; i--) {
                        sql.update(
                                "update audit_record set chain_position = ? where chain_position = ?",
                                i + 1,
                                i);
                    }
                    sql.update("update audit_head set chain_position = chain_position + 1");
                    insertAt(sql, position);
                },
                found -> assertFlaw(found, Kind.INSERTED, position));
    }

    @Property(tries = 1)
    void aRowPutBehindTheEndIsFound() {
        forge(sql -> insertAt(sql, ROWS + 1), found -> assertFlaw(found, Kind.INSERTED, ROWS + 1));
    }

    @Property(tries = 40)
    void twoRowsThatChangedPlacesAreFound(
            @ForAll @IntRange(min = 1, max = ROWS) int one,
            @ForAll @IntRange(min = 1, max = ROWS) int other) {
        if (one == other) {
            return;
        }
        forge(
                sql -> {
                    move(sql, one, -1);
                    move(sql, other, one);
                    move(sql, -1, other);
                },
                found ->
                        assertThat(found)
                                .isInstanceOfSatisfying(
                                        Broken.class,
                                        broken ->
                                                assertThat(broken.flaws().getFirst().position())
                                                        .isEqualTo(Math.min(one, other))));
    }

    private static void forge(Consumer<JdbcTemplate> forgery, Consumer<Verification> check) {
        var here = Objects.requireNonNull(world);
        here.transaction()
                .executeWithoutResult(attempt -> {
                    forgery.accept(here.sql());
                    check.accept(here.chain().verify());
                    attempt.setRollbackOnly();
                });
    }

    private static void assertFlaw(Verification found, Kind kind, int position) {
        assertThat(found)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.flaws().getFirst())
                                        .isEqualTo(new Flaw(kind, position)));
    }

    private static void insertAt(JdbcTemplate sql, int position) {
        var id = UUID.randomUUID();
        write(sql, id, 99);
        sql.update(
                "update audit_record set chain_position = ?, previous_hash ="
                        + " (select hash from audit_record where chain_position = ?) where id = ?",
                position,
                position - 1,
                id);
        rehash(sql, position);
    }

    private static void rehash(JdbcTemplate sql, int position) {
        var row =
                sql.query(
                                "select %s from audit_record where chain_position = ?"
                                        .formatted(ChainRow.COLUMNS),
                                ChainRow::read,
                                position)
                        .getFirst();
        sql.update(
                "update audit_record set hash = ? where chain_position = ?",
                row.hashAfter(row.previousHash()),
                position);
    }

    private static void move(JdbcTemplate sql, int from, int to) {
        sql.update("update audit_record set chain_position = ? where chain_position = ?", to, from);
    }

    private static void write(JdbcTemplate sql, UUID id, int number) {
        sql.update(
                "insert into audit_record (id, happened_at, actor_name, event_type, subject_type,"
                        + " subject_id, details) values (?, ?, '统筹', 'ArticleSaved', 'article', ?, ?)",
                id,
                Instant.parse("2026-11-23T10:00:00.000123Z")
                        .plusSeconds(number)
                        .atOffset(ZoneOffset.UTC),
                "article-" + number,
                "{\"number\":%d}".formatted(number));
    }
}
