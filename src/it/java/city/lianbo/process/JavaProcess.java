package city.lianbo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A JVM of its own with the production options, on the class path of the test. What it prints is
/// kept in a file beside its data. It never outlives the JVM that started it, unless that one is
/// itself killed with -9.
public final class JavaProcess {

    /// Where a mistake about zones or letters shows.
    private static final List<String> STRANGE_PLACE =
            List.of("-Duser.timezone=America/Los_Angeles", "-Duser.language=tr");

    private static final Path OPTIONS = Path.of("src/launcher/jvm.options").toAbsolutePath();

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static JavaProcess start(String mainClass, Path log, Map<String, String> environment) {
        return start(List.of(mainClass), log, environment);
    }

    public static JavaProcess start(
            List<String> mainClassAndArguments, Path log, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + OPTIONS);
        command.addAll(STRANGE_PLACE);
        command.addAll(mainClassAndArguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(process, log);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A port of the loopback interface that was free a moment ago.
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public boolean runs() {
        return process.isAlive();
    }

    /// Fails with the last lines that it printed where it has ended by itself.
    public void mustRun() {
        if (!runs()) {
            throw new AssertionError("The process has ended:\n" + lastLines());
        }
    }

    /// kill -9: no shutdown hook, no flush, no goodbye.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Stops it between any two instructions (SIGSTOP), as a virtual machine that is moved.
    void freeze() {
        signal("-STOP");
    }

    /// Lets it go on as if no time had passed (SIGCONT).
    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            var sent = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (sent.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " " + process.pid());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Asks it to end, as Ctrl-C does.
    void end() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Process " + process.pid() + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException problem) {
            return "(nothing readable in " + log + ")";
        }
    }
}
