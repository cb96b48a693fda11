package city.lianbo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

/// The modules as they are against the modules as they are drawn: a new arrow shows in review as a
/// changed line of `docs/modules`. `./lianbo docs` writes the drawings anew.
class ModuleDocumentationTests {

    private static final String HOW = "out of date; write it anew with ./lianbo docs";
    private static final Set<String> USED_BY_ALL = Set.of("platform", "shell");
    private static final Path DRAWN = Path.of("docs/modules");
    private static final Path README = Path.of("README.md");
    private static final String TABLE_BEGINS = "<!-- modules: written by ./lianbo docs -->\n";
    private static final String TABLE_ENDS = "<!-- /modules -->\n";

    private final ApplicationModules modules = ApplicationModules.of(Lianbo.class);

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        var fresh = Path.of("target/modules");
        var options = DiagramOptions.defaults().withStyle(DiagramStyle.UML);

        new Documenter(modules, Options.defaults().withOutputFolder(fresh.toString()))
                .writeModulesAsPlantUml(options);

        agree(
                DRAWN.resolve("components.puml"),
                inOrder(Files.readString(fresh.resolve("components.puml"))));
    }

    /// The library draws components and arrows in an order that changes from run to run.
    private static String inOrder(String diagram) {
        var steady = new ArrayList<String>();
        var run = new TreeSet<String>();
        for (String line : diagram.lines().toList()) {
            if (changesItsPlace(line)) {
                run.add(line);
            } else {
                steady.addAll(run);
                run.clear();
                steady.add(line);
            }
        }
        return String.join("\n", steady) + "\n";
    }

    private static boolean changesItsPlace(String line) {
        return line.contains("-->") || line.strip().startsWith("component ");
    }

    @Test
    void theOverviewShowsTheModulesAsTheyAre() throws IOException {
        agree(
                DRAWN.resolve("README.md"),
                """
                # Modules

                Written by `./lianbo docs` from the code, and compared with it by the build.
                Every arrow means "uses"; all modules but `simulator` may use `platform` and,
                for their screens, `shell`. The same in PlantUML: [components.puml](components.puml).

                ```mermaid
                flowchart TD
                %s
                ```

                %s\
                """
                        .formatted(arrows(), table()));
    }

    @Test
    void theReadmeListsTheModulesAsTheyAre() throws IOException {
        var readme = Files.readString(README);
        var begin = readme.indexOf(TABLE_BEGINS) + TABLE_BEGINS.length();

        agree(
                README,
                readme.substring(0, begin)
                        + table()
                        + readme.substring(readme.indexOf(TABLE_ENDS)));
    }

    private String arrows() {
        return sorted().flatMap(module ->
                        Stream.concat(
                                Stream.of("    " + module.getIdentifier()),
                                usedBy(module)
                                        .map(used ->
                                                "    %s --> %s"
                                                        .formatted(module.getIdentifier(), used))))
                .collect(joining("\n"));
    }

    private String table() {
        return "| Module | In one sentence | Uses |\n|---|---|---|\n"
                + sorted().map(module ->
                                "| `%s` | %s | %s |\n"
                                        .formatted(
                                                module.getIdentifier(),
                                                sentence(module),
                                                usedBy(module)
                                                        .map(used -> "`" + used + "`")
                                                        .collect(joining(" "))))
                        .collect(joining());
    }

    private Stream<ApplicationModule> sorted() {
        return modules.stream()
                .filter(module -> !module.isRootModule())
                .sorted((a, b) -> name(a).compareTo(name(b)));
    }

    private Stream<String> usedBy(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModuleDocumentationTests::name)
                .filter(used -> !USED_BY_ALL.contains(used) && !used.equals(name(module)))
                .sorted();
    }

    /// The first sentence above a module's package declaration.
    private static String sentence(ApplicationModule module) {
        var source =
                Path.of(
                        "src/main/java",
                        module.getBasePackage().getName().replace('.', '/'),
                        "package-info.java");
        var comment =
                lines(source).stream()
                        .takeWhile(line -> line.startsWith("///"))
                        .map(line -> line.substring(3).strip())
                        .collect(joining(" "));
        assertThat(comment).as("the sentence of module %s in %s", module, source).contains(".");
        var end = comment.indexOf(". ");
        return end < 0 ? comment : comment.substring(0, end + 1);
    }

    private static void agree(Path committed, String fresh) throws IOException {
        if ("write".equals(System.getProperty("lianbo.docs"))) {
            Files.createDirectories(committed.toAbsolutePath().getParent());
            Files.writeString(committed, fresh);
        }
        assertThat(committed).as("%s is %s", committed, HOW).exists();
        assertThat(Files.readString(committed, UTF_8))
                .as("%s is %s", committed, HOW)
                .isEqualTo(fresh);
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
