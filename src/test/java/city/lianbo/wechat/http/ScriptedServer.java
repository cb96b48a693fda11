package city.lianbo.wechat.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A server on a bare socket that misbehaves as told: each path has a queue of reactions, the last
/// of which stays. Knows nothing of WeChat.
final class ScriptedServer implements AutoCloseable {

    /// @param target path and query
    record Request(String method, String target, Map<String, String> headers, String body) {

        String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }

    /// What the server does with a connection after it has read a request.
    @FunctionalInterface
    interface Reaction {
        void play(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final Map<String, Queue<Reaction>> script = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    ScriptedServer on(String path, Reaction... reactions) {
        script.put(path, new ArrayDeque<>(List.of(reactions)));
        return this;
    }

    List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    int connections() {
        return connections.get();
    }

    static Reaction json(String body) {
        return answer(200, "application/json; encoding=utf-8", body);
    }

    static Reaction answer(int status, String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return connection ->
                write(
                        connection,
                        "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                                .formatted(status, contentType, bytes.length),
                        body);
    }

    /// Promises more bytes than it sends, then closes.
    static Reaction cutShort(String body) {
        return connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", body);
            connection.close();
        };
    }

    static Reaction reset() {
        return connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        };
    }

    Reaction silence() {
        return _ -> waitForTheEnd();
    }

    /// Sends the headers in time and the body never.
    Reaction stallAfterHeaders() {
        return connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", "{");
            waitForTheEnd();
        };
    }

    private static void write(Socket connection, String head, String body) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException end) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            while (!connection.isClosed()) {
                var request = read(in);
                if (request == null) {
                    return;
                }
                requests.add(request);
                next(request.path()).play(connection);
            }
        } catch (IOException gone) {
            // the client went away, or the script closed the connection
        }
    }

    private Reaction next(String path) {
        var queue = script.get(path);
        if (queue == null) {
            return answer(404, "text/html", "<html>nothing here</html>");
        }
        synchronized (queue) {
            var reaction = queue.size() > 1 ? queue.poll() : queue.peek();
            return reaction == null ? reset() : reaction;
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        var parts = first.split(" ", 3);
        return new Request(parts[0], parts[1], Map.copyOf(headers), body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
