package city.lianbo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Fresh data folders under `target`, which stay there for whoever wants to know what happened.
final class Folders {

    private Folders() {}

    static Path fresh(String name) {
        try {
            var parent = Files.createDirectories(Path.of("target/processes").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
