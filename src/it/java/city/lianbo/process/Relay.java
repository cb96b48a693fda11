package city.lianbo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A stretch of network between a desk and one port of this machine: it passes everything on, knows
/// how many questions have no answer yet, and can be cut.
final class Relay implements AutoCloseable {

    private static final int BUFFER = 16_384;

    private final ServerSocket door;
    private final int target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    Relay(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofVirtual().name("relay-to-" + target).start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Connections on which the last word was a question.
    int waiting() {
        return (int) lines.stream().filter(line -> line.waiting).count();
    }

    /// Breaks every connection; new ones are let through. Answers how many it broke.
    int cut() {
        var broken = Set.copyOf(lines);
        broken.forEach(Line::end);
        return broken.size();
    }

    @Override
    public void close() {
        quietly(door);
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                new Line(door.accept());
            } catch (IOException closedOrRefused) {
                // the one who called sees the connection end
            }
        }
    }

    private final class Line {

        private final Socket desk;
        private final Socket other;
        private volatile boolean waiting;

        Line(Socket desk) throws IOException {
            this.desk = desk;
            try {
                this.other = new Socket(InetAddress.getLoopbackAddress(), target);
            } catch (IOException refused) {
                quietly(desk);
                throw refused;
            }
            desk.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            lines.add(this);
            Thread.ofVirtual().start(() -> pass(this.desk, this.other, true));
            Thread.ofVirtual().start(() -> pass(this.other, this.desk, false));
        }

        private void pass(Socket from, Socket to, boolean question) {
            var bytes = new byte[BUFFER];
            try {
                var in = from.getInputStream();
                var out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    waiting = question;
                    out.write(bytes, 0, read);
                }
            } catch (IOException gone) {
                // as good as an end
            } finally {
                end();
            }
        }

        private void end() {
            lines.remove(this);
            quietly(desk);
            quietly(other);
        }
    }

    private static void quietly(AutoCloseable end) {
        Consumer<Exception> nobodyListens = _ -> {};
        try {
            end.close();
        } catch (Exception gone) {
            nobodyListens.accept(gone);
        }
    }
}
