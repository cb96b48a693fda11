package city.lianbo.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The certificate and key with which the simulator speaks TLS.
///
/// @param store a PKCS #12 file
/// @param password of the store and of the key in it
public record TlsIdentity(Path store, String password) {

    /// @throws IllegalStateException where the file is missing, broken, or locked otherwise
    public SSLContext context() {
        try (var file = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException(
                    "The simulator cannot use the key store "
                            + store
                            + ": "
                            + problem.getMessage()
                            + ". Check LIANBO_SIM_KEY_STORE and LIANBO_SIM_KEY_STORE_PASSWORD.",
                    problem);
        }
    }

    @Override
    public String toString() {
        return "TLS identity in " + store;
    }
}
