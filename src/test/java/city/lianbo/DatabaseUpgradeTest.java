package city.lianbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A database that an earlier desk made becomes one of today's desk, though migrations are numbered
/// per module and the newer ones sort before older ones.
@DeskTest
class DatabaseUpgradeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /// What the first desk came with.
    private static final Set<String> FIRST =
            Set.of(
                    "V010", "V020", "V030", "V040", "V050", "V060", "V070", "V080", "V090", "V100",
                    "V110", "V120");

    private final Flyway desk;

    @TempDir private Path earlier;

    @Autowired
    DatabaseUpgradeTest(Flyway desk) {
        this.desk = desk;
    }

    @Test
    void theFirstDesksDatabaseBecomesTodays() throws IOException {
        var database = TestDatabase.fresh();
        firstDesk(database).migrate();

        var today =
                Flyway.configure()
                        .configuration(desk.getConfiguration())
                        .dataSource(database)
                        .load();
        today.migrate();

        today.validate();
        assertThat(applied(today)).containsExactlyElementsOf(applied(desk));
    }

    @Test
    void anEmptyDatabaseHasEveryMigration() {
        assertThat(desk.info().pending()).isEmpty();
        assertThat(applied(desk)).hasSizeGreaterThan(FIRST.size());
    }

    private Flyway firstDesk(DataSource database) throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            for (Path file : files.filter(DatabaseUpgradeTest::wasFirst).toList()) {
                Files.copy(file, earlier.resolve(file.getFileName()));
            }
        }
        return Flyway.configure().dataSource(database).locations("filesystem:" + earlier).load();
    }

    private static boolean wasFirst(Path file) {
        return FIRST.contains(file.getFileName().toString().substring(0, 4));
    }

    private static List<String> applied(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getVersion)
                .sorted()
                .map(Object::toString)
                .toList();
    }
}
