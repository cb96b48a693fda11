package city.lianbo;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// Where tests keep their rows: H2 in memory, or a real PostgreSQL where the tests are run with
/// `-Dlianbo.test.database=postgresql`, as Maven does a second time for those that write SQL.
public final class TestDatabase {

    private static final String TEMPLATE = "lianbo_template";

    private static @Nullable EmbeddedPostgres server;
    private static boolean templateMade;
    private static @Nullable String script;

    private TestDatabase() {}

    public static boolean isPostgres() {
        return System.getProperty("lianbo.test.database", "h2").equals("postgresql");
    }

    /// An empty database of its own.
    public static DataSource fresh() {
        return isPostgres() ? pooled(freshPostgres("template0")) : h2();
    }

    /// A database of its own with every table of the desk.
    public static DataSource migrated() {
        if (isPostgres()) {
            makeTemplate();
            return pooled(freshPostgres(TEMPLATE));
        }
        var database = h2();
        new JdbcTemplate(database).execute("runscript from '" + script() + "'");
        return database;
    }

    private static DataSource h2() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                        .formatted(UUID.randomUUID()),
                "sa",
                "");
    }

    /// A connection takes longer to open than most statements to run.
    private static DataSource pooled(DataSource database) {
        var pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    /// An empty database in a real PostgreSQL, whatever the tests run on.
    public static PGSimpleDataSource freshPostgres() {
        return freshPostgres("template0");
    }

    private static synchronized PGSimpleDataSource freshPostgres(String template) {
        var name = "d" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(server().getPostgresDatabase())
                .execute("create database " + name + " template " + template);
        return database(name);
    }

    private static synchronized void makeTemplate() {
        if (!templateMade) {
            new JdbcTemplate(server().getPostgresDatabase()).execute("create database " + TEMPLATE);
            migrate(database(TEMPLATE));
            templateMade = true;
        }
    }

    private static PGSimpleDataSource database(String name) {
        var database = new PGSimpleDataSource();
        database.setURL(server().getJdbcUrl("postgres", name));
        return database;
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/" + (isPostgres() ? "postgresql" : "h2"))
                .load()
                .migrate();
    }

    /// Running one script is ten times faster than twenty migrations.
    private static synchronized String script() {
        if (script == null) {
            var file = Path.of("target/test-database-" + ProcessHandle.current().pid() + ".sql");
            var database = h2();
            migrate(database);
            new JdbcTemplate(database).execute("script to '" + file.toAbsolutePath() + "'");
            file.toFile().deleteOnExit();
            script = file.toAbsolutePath().toString();
        }
        return script;
    }

    /// One server for all tests of this JVM; it ends with it. Nothing it holds must outlive a crash.
    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "off")
                                .setServerConfig("synchronous_commit", "off")
                                .setServerConfig("max_connections", "500")
                                .start();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return server;
    }

    /// Puts the desk of [DeskTest] on the PostgreSQL where the tests run on it.
    static final class Chosen
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext desk) {
            if (isPostgres()) {
                var database = freshPostgres();
                TestPropertyValues.of(
                                "spring.datasource.url=" + database.getURL(),
                                "spring.datasource.username=postgres")
                        .applyTo(desk);
            }
        }
    }
}
