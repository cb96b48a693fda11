package city.lianbo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// WeChat's simulator beside a desk with the demo city.
record SimulatedWeChat(int port) {

    static SimulatedWeChat onAFreePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new SimulatedWeChat(socket.getLocalPort());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String setting() {
        return "--LIANBO_SIM_PORT=" + port;
    }

    /// Everything followers have received.
    JsonNode ledger() {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_sim/ledger"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return new JsonMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
