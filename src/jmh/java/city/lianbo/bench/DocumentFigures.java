package city.lianbo.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The figures of the document: how long a thousand adaptations take, and what one costs.
final class DocumentFigures {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private DocumentFigures() {}

    static Map<String, Object> measured() throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(DocumentBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build();
        // What JMH tells goes to standard error: standard output holds the figures alone.
        var progress =
                OutputFormatFactory.createFormatInstance(
                        new PrintStream(System.err, true, StandardCharsets.UTF_8),
                        VerboseMode.NORMAL);
        var results = new Runner(options, progress).run();
        var article = new SampleArticle();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("renderThousandMillis", rounded(score(results, "renderThousand")));
        figures.put("rebaseThousandMillis", rounded(score(results, "rebaseThousand")));
        figures.put("allocatedBytesPerRender", Math.round(allocated(results, "renderOne")));
        figures.put("htmlChars", article.htmlCharacters());
        figures.put("textChars", article.textCharacters());
        figures.put("renderOneMicros", rounded(1_000 * score(results, "renderOne")));
        figures.put("renderThousandError", rounded(error(results, "renderThousand")));
        figures.put("rebaseThousandError", rounded(error(results, "rebaseThousand")));
        figures.put("threads", DocumentBenchmark.THREADS);
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("java", System.getProperty("java.vm.version", ""));
        return figures;
    }

    private static double score(Collection<RunResult> results, String name) {
        return result(results, name).getPrimaryResult().getScore();
    }

    private static double error(Collection<RunResult> results, String name) {
        return result(results, name).getPrimaryResult().getScoreError();
    }

    private static double allocated(Collection<RunResult> results, String name) {
        return result(results, name).getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().contains(ALLOCATED))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getScore();
    }

    private static RunResult result(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
