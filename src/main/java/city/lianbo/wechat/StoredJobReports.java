package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Pushes about finished jobs, kept as they came and read again when asked for.
class StoredJobReports implements JobReports {

    private final JdbcClient database;
    private final TransactionOperations transactions;

    /// Keeps the threads of one node from queueing on the number's row, where the database would
    /// lose patience with them.
    private final ReentrantLock numbering = new ReentrantLock();

    StoredJobReports(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /// False where a push that told the same is kept already.
    boolean store(AccountId account, JobEvent event, String xml, Instant receivedAt) {
        if (isKept(account, event)) {
            return false;
        }
        numbering.lock();
        try {
            return Boolean.TRUE.equals(
                    transactions.execute(transaction -> {
                        long number = nextNumber();
                        if (isKept(account, event)) {
                            transaction.setRollbackOnly();
                            return false;
                        }
                        insert(number, account, event, xml, receivedAt);
                        return true;
                    }));
        } finally {
            numbering.unlock();
        }
    }

    /// The row stays locked until the transaction ends, so numbers grow in the order of commits.
    private long nextNumber() {
        int _ =
                database.sql(
                                """
                                update wechat_callback_number
                                set last_number = last_number + 1 where id = 1
                                """)
                        .update();
        return database.sql("select last_number from wechat_callback_number where id = 1")
                .query(Long.class)
                .single();
    }

    private boolean isKept(AccountId account, JobEvent event) {
        return database.sql(
                        """
                        select 1 from wechat_callback
                        where account = :account and fingerprint = :fingerprint
                        """)
                .param("account", account.value())
                .param("fingerprint", event.fingerprint().hex())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void insert(
            long number, AccountId account, JobEvent event, String xml, Instant receivedAt) {
        int _ =
                database.sql(
                                """
                                insert into wechat_callback
                                    (sequence_number, account, event, job, fingerprint, recipient,
                                     body, received_at)
                                values
                                    (:number, :account, :event, :job, :fingerprint, :recipient,
                                     :body, :receivedAt)
                                """)
                        .param("number", number)
                        .param("account", account.value())
                        .param("event", event.event())
                        .param("job", event.job())
                        .param("fingerprint", event.fingerprint().hex())
                        .param("recipient", event.recipient())
                        .param("body", xml)
                        .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                        .update();
    }

    /// Where several pushes told of one send, the one with links, and of those the latest.
    @Override
    public Optional<SendProgress> ofSend(AccountId account, long msgId) {
        return of(account, JobEvent.MASS_SEND, Long.toString(msgId))
                .flatMap(StoredJobReports::send)
                .map(JobEvent.SendFinished::progress)
                .max(Comparator.comparing(StoredJobReports::tellsLinks));
    }

    /// Deletion wins over publication, and that over failure, in whatever order they arrived.
    @Override
    public Optional<PublishProgress> ofPublication(AccountId account, String publishId) {
        return of(account, JobEvent.PUBLICATION, publishId)
                .flatMap(event ->
                        event instanceof JobEvent.PublicationFinished finished
                                ? Stream.of(finished.progress())
                                : Stream.empty())
                .max(Comparator.comparingInt(StoredJobReports::rank));
    }

    private Stream<JobEvent> of(AccountId account, String event, String job) {
        return database
                .sql(
                        """
                        select body from wechat_callback
                        where account = :account and event = :event and job = :job
                        order by sequence_number desc
                        """)
                .param("account", account.value())
                .param("event", event)
                .param("job", job)
                .query((row, _) -> read(row.getString("body")))
                .list()
                .stream()
                .flatMap(found -> found);
    }

    @Override
    public List<SendReport> sendReportsAfter(long sequence, int limit) {
        return database
                .sql(
                        """
                        select sequence_number, account, body from wechat_callback
                        where event = :event and sequence_number > :sequence
                        order by sequence_number
                        fetch first :limit rows only
                        """)
                .param("event", JobEvent.MASS_SEND)
                .param("sequence", sequence)
                .param("limit", limit)
                .query((row, _) -> report(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SendReport> report(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence_number");
        var account = new AccountId(row.getObject("account", UUID.class));
        return read(row.getString("body"))
                .flatMap(StoredJobReports::send)
                .findFirst()
                .map(finished ->
                        new SendReport(sequence, account, finished.msgId(), finished.progress()));
    }

    private static Stream<JobEvent> read(String xml) {
        return PushXml.parse(xml).flatMap(JobEvent::read).stream();
    }

    private static Stream<JobEvent.SendFinished> send(JobEvent event) {
        return event instanceof JobEvent.SendFinished finished
                ? Stream.of(finished)
                : Stream.empty();
    }

    private static boolean tellsLinks(SendProgress progress) {
        return progress instanceof SendProgress.Sent(_, var links) && !links.isEmpty();
    }

    private static int rank(PublishProgress progress) {
        return switch (progress) {
            case PublishProgress.Publishing() -> 0;
            case PublishProgress.Failed _ -> 1;
            case PublishProgress.Published _ -> 2;
            case PublishProgress.Deleted() -> 3;
        };
    }
}
