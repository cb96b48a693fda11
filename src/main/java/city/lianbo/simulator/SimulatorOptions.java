package city.lianbo.simulator;

import java.nio.file.Path;
import java.util.Optional;

/// Where a simulator listens and where it keeps its state.
///
/// @param host loopback unless told otherwise
/// @param port 0 takes any free one
/// @param folder made where missing; one running simulator per folder
/// @param identity present: it speaks TLS and nothing else
public record SimulatorOptions(String host, int port, Path folder, Optional<TlsIdentity> identity) {

    public SimulatorOptions {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("host is needed, port lies in 0..65535");
        }
    }

    /// On loopback, without TLS.
    public static SimulatorOptions on(int port, Path folder) {
        return new SimulatorOptions("127.0.0.1", port, folder, Optional.empty());
    }
}
