package city.lianbo.platform;

import city.lianbo.platform.Newswire.News;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The table over which nodes tell one another what changed. Each subject has one number that grows;
/// whoever sees another number than the last time has news.
final class NewsExchange {

    /// News older than this is not looked for; clocks of nodes differ by far less.
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofHours(6);

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Set<News> waiting = new LinkedHashSet<>();
    private final Map<News, Long> seen = new HashMap<>();
    private boolean begun;
    private Instant tidiedAt = Instant.MIN;

    NewsExchange(JdbcClient database, TransactionOperations transaction, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The same news told many times before the next exchange is sent once.
    void send(News news) {
        synchronized (waiting) {
            waiting.add(news);
        }
    }

    /// Sends what waits; answers what other nodes sent since the last time.
    synchronized List<News> exchange() {
        if (!begun) {
            tidy();
            read();
            begun = true;
        }
        for (News news : taken()) {
            try {
                transaction.executeWithoutResult(_ -> write(news));
            } catch (RuntimeException failed) {
                send(news);
                throw failed;
            }
        }
        tidy();
        return read();
    }

    private List<News> taken() {
        synchronized (waiting) {
            var taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }

    private void write(News news) {
        while (!countUp(news) && !insert(news)) {
            // another node inserted it in between
        }
        long issue =
                database.sql(
                                "select issue from node_news where topic = :topic and subject = :subject")
                        .param("topic", news.topic())
                        .param("subject", news.subject())
                        .query(Long.class)
                        .single();
        // Where another node's news lies between, ours is heard again with it.
        if (seen.getOrDefault(news, 0L) == issue - 1) {
            seen.put(news, issue);
        }
    }

    private boolean countUp(News news) {
        return database.sql(
                                """
                                update node_news set issue = issue + 1, told_at = :now
                                 where topic = :topic and subject = :subject
                                """)
                        .param("topic", news.topic())
                        .param("subject", news.subject())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean insert(News news) {
        return database.sql(
                                """
                                insert into node_news (topic, subject, issue, told_at)
                                values (:topic, :subject, 1, :now) on conflict do nothing
                                """)
                        .param("topic", news.topic())
                        .param("subject", news.subject())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private List<News> read() {
        var fresh = new ArrayList<News>();
        database.sql("select topic, subject, issue from node_news where told_at > :since")
                .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var news = new News(row.getString("topic"), row.getString("subject"));
                    Long before = seen.put(news, row.getLong("issue"));
                    if (before == null || before != row.getLong("issue")) {
                        fresh.add(news);
                    }
                });
        return fresh;
    }

    /// What is forgotten here is at most heard once more.
    private void tidy() {
        var now = clock.instant();
        if (tidiedAt.isBefore(now.minus(KEPT))) {
            database.sql("delete from node_news where told_at < :before")
                    .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
            seen.clear();
            tidiedAt = now;
        }
    }
}
