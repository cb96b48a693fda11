package city.lianbo.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A real PostgreSQL, as durable as it comes, with one empty database for the desks.
final class PostgresProcess implements AutoCloseable {

    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;

    PostgresProcess() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    int port() {
        return server.getPort();
    }

    /// What a desk must be told to use it through `port`.
    static List<String> settings(int port) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=5000");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
