package city.lianbo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final String PASSWORD = "practice";

    @TempDir private Path folder;
    private Path store;

    @BeforeEach
    void makeCertificate() throws Exception {
        store = folder.resolve("simulator.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "simulator",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(made.waitFor()).isZero();
    }

    private Simulator started(TlsIdentity identity) {
        return Simulator.start(
                new SimulatorOptions(
                        "127.0.0.1", 0, folder.resolve("state"), Optional.of(identity)));
    }

    private static HttpRequest question(Simulator simulator) {
        return HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:" + simulator.port() + "/_sim/accounts"))
                .build();
    }

    private SSLContext trustingTheCertificate() throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("simulator", keys.getCertificate("simulator"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void whoTrustsItsCertificateIsAnswered() throws Exception {
        try (var simulator = started(new TlsIdentity(store, PASSWORD));
                var client = HttpClient.newBuilder().sslContext(trustingTheCertificate()).build()) {
            var answer = client.send(question(simulator), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoDoesNotTrustItIsNot() {
        try (var simulator = started(new TlsIdentity(store, PASSWORD));
                var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(question(simulator), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        assertThatThrownBy(() -> started(new TlsIdentity(store, "wrong")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIANBO_SIM_KEY_STORE_PASSWORD");
    }
}
