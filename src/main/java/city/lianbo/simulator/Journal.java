package city.lianbo.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An append-only file of lines. One thread writes whatever has gathered and forces it to disk once
/// (group commit); [#await] blocks until a line is there. A last line cut off by a kill is ignored:
/// nobody was ever told about it.
final class Journal implements AutoCloseable {

    private final FileChannel channel;
    private final Thread writer;
    private List<byte[]> waiting = new ArrayList<>();
    private long taken;
    private long durable;
    private boolean closing;
    private boolean broken;

    private Journal(FileChannel channel) {
        this.channel = channel;
        this.writer = Thread.ofPlatform().daemon().name("simulator-journal").unstarted(this::write);
    }

    /// Hands every whole line of an existing file to `replay`.
    static void read(Path file, Consumer<String> replay) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            var whole = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    replay.accept(whole.toString());
                    whole.setLength(0);
                } else {
                    whole.append((char) c);
                }
            }
        }
    }

    /// Begins the file anew with `lines`; the old one stays until the new one is complete.
    static Journal begin(Path file, Stream<String> lines) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = FileChannel.open(fresh, writing())) {
            for (var line : (Iterable<String>) lines::iterator) {
                writeAll(out, List.of(bytes(line)));
            }
            out.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var journal =
                new Journal(
                        FileChannel.open(
                                file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        journal.writer.start();
        return journal;
    }

    /// The number to [#await].
    synchronized long append(String line) {
        waiting.add(bytes(line));
        notifyAll();
        return ++taken;
    }

    synchronized long last() {
        return taken;
    }

    synchronized void await(long number) {
        while (durable < number) {
            if (broken) {
                throw new IllegalStateException("The simulator cannot write its journal");
            }
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while writing", interrupted);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            writer.join();
            channel.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void write() {
        try {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                writeAll(channel, batch);
                channel.force(false);
                settle(batch.size());
            }
        } catch (IOException problem) {
            synchronized (this) {
                broken = true;
                notifyAll();
            }
        }
    }

    private synchronized List<byte[]> next() {
        while (waiting.isEmpty() && !closing) {
            try {
                wait();
            } catch (InterruptedException _) {
                closing = true;
            }
        }
        var batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }

    private synchronized void settle(int lines) {
        durable += lines;
        notifyAll();
    }

    private static void writeAll(FileChannel out, List<byte[]> batch) throws IOException {
        int size = batch.stream().mapToInt(line -> line.length).sum();
        var buffer = ByteBuffer.allocate(size);
        batch.forEach(buffer::put);
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static StandardOpenOption[] writing() {
        return new StandardOpenOption[] {
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE
        };
    }
}
