package city.lianbo.bench;

import city.lianbo.document.Patches;
import city.lianbo.document.Rebase;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A thousand adaptations of one article on two threads, as an article with a thousand accounts has
/// them. A render is all a preflight needs: patches put into effect, HTML for WeChat and the plain
/// text. A rebase starts from the stored patches and ends with those to be stored.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DocumentBenchmark {

    static final int THREADS = 2;
    private static final int THOUSAND = 1_000;

    private final SampleArticle article = new SampleArticle();
    private ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @Setup
    public void begin() {
        threads.shutdown();
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @TearDown
    public void end() {
        threads.shutdown();
    }

    @Benchmark
    public long renderThousand() throws InterruptedException, ExecutionException {
        return all(this::render);
    }

    @Benchmark
    public long renderOne() {
        return render(0);
    }

    @Benchmark
    public long rebaseThousand() throws InterruptedException, ExecutionException {
        return all(this::rebase);
    }

    private long render(int account) {
        var adapted = Patches.parse(article.stored(account)).apply(article.master());
        return article.rendered(adapted, account).length()
                + article.text(adapted, account).length();
    }

    private long rebase(int account) {
        var patches = Patches.parse(article.stored(account));
        return switch (Rebase.of(patches, article.master(), article.next())) {
            case Rebase.Rebased(var rebased) -> rebased.toJson().length();
            case Rebase.Conflicting(var kept, var conflicts) ->
                    kept.toJson().length() + conflicts.size();
        };
    }

    private long all(IntFunction<Long> work) throws InterruptedException, ExecutionException {
        var parts = new ArrayList<Future<Long>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            parts.add(
                    threads.submit(() -> {
                        long sum = 0;
                        for (int account = first; account < THOUSAND; account += THREADS) {
                            sum += work.apply(account);
                        }
                        return sum;
                    }));
        }
        long sum = 0;
        for (var part : parts) {
            sum += part.get();
        }
        return sum;
    }
}
