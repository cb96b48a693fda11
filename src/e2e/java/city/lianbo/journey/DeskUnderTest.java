package city.lianbo.journey;

import city.lianbo.Lianbo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The desk on a free port with data of its own under `target`, started as `./lianbo run` starts it.
final class DeskUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DeskUnderTest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DeskUnderTest start(String... settings) {
        var arguments = new String[settings.length + 2];
        System.arraycopy(settings, 0, arguments, 2, settings.length);
        arguments[0] = "--server.port=0";
        arguments[1] = "--LIANBO_DATA=" + freshFolder();
        return new DeskUnderTest(new SpringApplicationBuilder(Lianbo.class).run(arguments));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// One of the desk's front doors.
    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path freshFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target/journeys").toAbsolutePath());
            return Files.createTempDirectory(parent, "desk-");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
