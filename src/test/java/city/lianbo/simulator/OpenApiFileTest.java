package city.lianbo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Keeps `docs/simulator-openapi.yaml` true: what it lists exists, and the fields it names are those
/// that are shown.
class OpenApiFileTest extends SimulatedTest {

    private static final Path FILE = Path.of("docs/simulator-openapi.yaml");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete");

    private record Listed(String verb, String path) {}

    private static List<Listed> listed() throws IOException {
        var listed = new ArrayList<Listed>();
        var path = "";
        for (var line : Files.readAllLines(FILE)) {
            if (line.startsWith("  /_sim/")) {
                path = line.strip().replace(":", "");
            } else if (line.matches("    [a-z]+:")
                    && VERBS.contains(line.strip().replace(":", ""))) {
                listed.add(new Listed(line.strip().replace(":", ""), path));
            }
        }
        return listed;
    }

    @Test
    void everyListedCallExists() throws IOException {
        assertThat(listed()).hasSizeGreaterThan(15);
        for (var call : listed()) {
            var path = call.path().replace("{appId}", APP).replace("{id}", "nothing");
            var answer =
                    caller.exchange(
                            call.verb().toUpperCase(Locale.ROOT),
                            path,
                            "[]".getBytes(StandardCharsets.UTF_8),
                            "application/json");

            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .as("%s %s", call.verb(), path)
                    .doesNotContain("There is no /_sim")
                    .doesNotContain(" takes ");
        }
    }

    @Test
    void everyShownFieldIsDescribed() throws IOException {
        var text = Files.readString(FILE);

        for (var path : List.of("/_sim/accounts/" + APP, "/_sim/settings", "/_sim/clock")) {
            caller.control("GET", path)
                    .propertyNames()
                    .forEach(name -> assertThat(text).contains(" " + name + ":"));
        }
    }
}
