package city.lianbo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every block looks like in every theme, byte for byte: any change of a look is seen in
/// review. After a change that is meant, run with `LIANBO_GOLDEN=write`, look at
/// `target/document/looks.html` in a browser, and commit the files.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/document/golden");
    private static final Path PAGE = Path.of("target/document/looks.html");
    private static final boolean WRITE = "write".equals(System.getenv("LIANBO_GOLDEN"));

    @ParameterizedTest
    @MethodSource("themes")
    void everyBlockLooksAsItDid(Theme theme) throws IOException {
        var looks =
                Samples.every().entrySet().stream()
                        .map(entry -> "== " + entry.getKey() + "\n" + html(theme, entry.getValue()))
                        .collect(Collectors.joining("\n", "", "\n"));
        var file = GOLDEN.resolve(theme.id() + ".txt");
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, looks, UTF_8);
        }

        assertThat(Files.readString(file, UTF_8)).isEqualTo(looks);
    }

    @Test
    void everyKindOfBlockIsAmongThem() {
        var kinds =
                Samples.everyBlock().passages().stream()
                        .map(passage -> passage.block().getClass().getSimpleName())
                        .collect(Collectors.toSet());

        assertThat(Block.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(kinds).contains(kind.getSimpleName()));
    }

    @Test
    void allStandOnOnePageForTheEye() throws IOException {
        var page = LooksPage.of(themes());
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page, UTF_8);

        assertThat(page).contains("<h1>slate</h1>").doesNotContain("lianbo-picture:");
    }

    static List<Theme> themes() {
        return Themes.all();
    }

    private static String html(Theme theme, List<Block> blocks) {
        return WeChatHtml.render(DocumentArbitraries.numbered(blocks), theme, Samples.VARIABLES)
                .html();
    }
}
