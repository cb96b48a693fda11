package city.lianbo.bench.fire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A certificate for 127.0.0.1, made by the JDK's own tool for one measurement.
///
/// @param keys for the simulator
/// @param trust for whoever calls it
record Certificate(Path keys, Path trust) {

    static final String PASSWORD = "practice";

    static Certificate make(Path folder) throws IOException, InterruptedException {
        var made = new Certificate(folder.resolve("keys.p12"), folder.resolve("trust.p12"));
        var file = folder.resolve("simulator.crt").toString();
        keytool(
                made.keys,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1");
        keytool(made.keys, "-exportcert", "-file", file);
        keytool(made.trust, "-importcert", "-noprompt", "-file", file);
        return made;
    }

    /// For a JVM that calls the simulator.
    List<String> trusting() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + trust,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static void keytool(Path store, String... task)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(task));
        command.addAll(
                List.of(
                        "-alias",
                        "simulator",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        var log = store.resolveSibling("keytool.log").toFile();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool could not make a certificate; see " + log);
        }
    }
}
