package city.lianbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "simulator", "test", "bench", "chaos", "bundle", "docs", "format"})
    void helpListsEveryCommand(String command) throws Exception {
        assertThat(said("help").lines()).anyMatch(line -> line.matches("  " + command + "\\b.*"));
    }

    @Test
    void anUnknownCommandLeadsToTheHelp() throws Exception {
        assertThat(said("fly")).contains("There is no command 'fly'").contains("./lianbo help");
    }

    private static String said(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "lianbo", command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
