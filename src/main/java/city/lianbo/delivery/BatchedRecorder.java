package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One writer for many answers: what arrives while a batch is being written goes into the next. A
/// batch that can't be written is tried note by note, and again until the database is back; what a
/// crash takes with it is found by the reconciler.
final class BatchedRecorder implements Recorder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedRecorder.class);
    private static final int LARGEST_BATCH = 500;
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(60);

    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final DeliveryStore store;
    private final Thread writer;
    private volatile boolean closed;

    BatchedRecorder(DeliveryStore store) {
        this.store = store;
        this.writer = Thread.ofVirtual().name("delivery-recorder").unstarted(this::write);
    }

    private sealed interface Entry {

        record Noted(Note note) implements Entry {}

        record Marker(CountDownLatch reached) implements Entry {}
    }

    void start() {
        writer.start();
    }

    @Override
    public void note(Note note) {
        queue.add(new Entry.Noted(note));
    }

    @Override
    public void flush() {
        var reached = new CountDownLatch(1);
        queue.add(new Entry.Marker(reached));
        try {
            if (!reached.await(FLUSH_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error("Answers could not be written within {}", FLUSH_LIMIT);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        Acting.as(Actor.system("delivery.record"), this::writeUntilClosed);
    }

    private void writeUntilClosed() {
        try {
            while (!closed || !queue.isEmpty()) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<Entry>(List.of(first));
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    write(batch);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Entry> batch) throws InterruptedException {
        var notes = new ArrayList<Note>();
        var markers = new ArrayList<CountDownLatch>();
        for (Entry entry : batch) {
            switch (entry) {
                case Entry.Noted(var note) -> notes.add(note);
                case Entry.Marker(var reached) -> markers.add(reached);
            }
        }
        if (!tryToRecord(notes)) {
            for (Note note : notes) {
                while (!tryToRecord(List.of(note)) && !closed) {
                    TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
                }
            }
        }
        markers.forEach(CountDownLatch::countDown);
    }

    private boolean tryToRecord(List<Note> notes) {
        try {
            store.record(notes);
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("Could not write {} answers, trying again", notes.size(), failed);
            return false;
        }
    }

    /// Writes what is left and ends the writer.
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(FLUSH_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
