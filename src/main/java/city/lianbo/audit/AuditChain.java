package city.lianbo.audit;

import city.lianbo.audit.Verification.Flaw;
import city.lianbo.audit.Verification.Kind;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Chains rows by their hashes, so that a later change, removal or insertion shows. One writer at a
/// time, because whoever appends holds the head's row locked.
@Component
class AuditChain {

    static final String GENESIS = "0".repeat(64);

    private static final int BATCH = 500;
    private static final int MOST_FLAWS = 100;

    private final JdbcTemplate database;
    private final TransactionOperations transaction;

    AuditChain(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Takes up to 500 waiting rows into the chain; answers how many.
    int append() {
        var appended = transaction.execute(_ -> appendUnderLock());
        return appended == null ? 0 : appended;
    }

    private int appendUnderLock() {
        var head = head("select chain_position, hash from audit_head where id = 1 for update");
        var waiting =
                database.query(
                        "select %s from audit_record where chain_position is null order by id limit %d"
                                .formatted(ChainRow.COLUMNS, BATCH),
                        ChainRow::read);
        if (waiting.isEmpty()) {
            return 0;
        }
        var places = new ArrayList<Object[]>();
        for (var row : waiting) {
            var next = new Head(head.position() + 1, row.hashAfter(head.hash()));
            places.add(new Object[] {next.position(), head.hash(), next.hash(), row.id()});
            head = next;
        }
        database.batchUpdate(
                "update audit_record set chain_position = ?, previous_hash = ?, hash = ?"
                        + " where id = ?",
                places);
        database.update(
                "update audit_head set chain_position = ?, hash = ? where id = 1",
                head.position(),
                head.hash());
        return waiting.size();
    }

    /// Reads the whole chain, a page at a time.
    Verification verify() {
        var end = head("select chain_position, hash from audit_head where id = 1");
        var walk = new Walk();
        List<ChainRow> page;
        do {
            page = page(walk.position, end.position());
            page.forEach(walk::meet);
        } while (page.size() == BATCH && walk.flaws.size() < MOST_FLAWS);
        if (walk.flaws.size() < MOST_FLAWS) {
            walk.end(end);
            beyondTheHead().forEach(at -> walk.flaws.add(new Flaw(Kind.INSERTED, at)));
        }
        return walk.flaws.isEmpty()
                ? new Verification.Intact(end.position(), waiting(), new Fingerprint(end.hash()))
                : new Verification.Broken(
                        walk.flaws.subList(0, Math.min(MOST_FLAWS, walk.flaws.size())));
    }

    private List<ChainRow> page(long after, long last) {
        return database.query(
                "select %s from audit_record where chain_position > ? and chain_position <= ?"
                                .formatted(ChainRow.COLUMNS)
                        + " order by chain_position limit "
                        + BATCH,
                ChainRow::read,
                after,
                last);
    }

    /// In one statement, so that rows appended meanwhile are not taken for forged ones.
    private List<Long> beyondTheHead() {
        return database.query(
                "select r.chain_position from audit_record r, audit_head h"
                        + " where h.id = 1 and (r.chain_position > h.chain_position"
                        + " or r.chain_position < 1) order by r.chain_position limit "
                        + MOST_FLAWS,
                (row, _) -> row.getLong(1));
    }

    private long waiting() {
        var count =
                database.queryForObject(
                        "select count(*) from audit_record where chain_position is null",
                        Long.class);
        return count == null ? 0 : count;
    }

    private Head head(String sql) {
        return database.query(sql, (row, _) -> new Head(row.getLong(1), row.getString(2)))
                .getFirst();
    }

    private record Head(long position, String hash) {}

    /// What is known while walking along the chain.
    private static class Walk {

        private final List<Flaw> flaws = new ArrayList<>();
        private long position;
        private String hash = GENESIS;
        private String hashBefore = "";

        void meet(ChainRow row) {
            if (row.position() > position + 1) {
                missing(row.position() - 1);
            } else if (!row.previousHash().equals(hash)) {
                unlinked(row);
            }
            if (!row.holds()) {
                flaws.add(new Flaw(Kind.CHANGED, row.position()));
            }
            position = row.position();
            hashBefore = hash;
            hash = row.hash();
        }

        private void missing(long last) {
            for (long gone = position + 1; gone <= last && flaws.size() < MOST_FLAWS; gone++) {
                flaws.add(new Flaw(Kind.REMOVED, gone));
            }
        }

        /// Where a row follows the one before its neighbour, the neighbour was put in between.
        private void unlinked(ChainRow row) {
            flaws.add(
                    row.previousHash().equals(hashBefore)
                            ? new Flaw(Kind.INSERTED, position)
                            : new Flaw(Kind.UNLINKED, row.position()));
        }

        void end(Head head) {
            missing(head.position());
            if (position == head.position() && !hash.equals(head.hash())) {
                flaws.add(new Flaw(Kind.CHANGED, position));
            }
        }
    }
}
