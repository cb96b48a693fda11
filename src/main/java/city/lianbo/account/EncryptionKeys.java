package city.lianbo.account;

import city.lianbo.platform.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys that seal secrets: the present one, and former ones that still open.
///
/// @param present the id of the key that seals
record EncryptionKeys(String present, Map<String, SecretKey> byId) {

    static final int BYTES = 32;

    /// The id is the beginning of a SHA-256 of the key: it tells which key is missing and nothing
    /// about it.
    static EncryptionKeys load(AccountSettings settings, boolean mayMakeKey) {
        var keys = new HashMap<String, SecretKey>();
        settings.formerEncryptionKeys().forEach(former -> add(keys, former));
        var given = settings.encryptionKey().strip();
        if (given.isEmpty()) {
            if (!mayMakeKey) {
                throw new IllegalStateException(
                        "Set LIANBO_ENCRYPTION_KEY to 32 random bytes in Base64, for instance from"
                                + " `openssl rand -base64 32`, and keep a copy in a safe place");
            }
            given = keyIn(settings.keyFile());
        }
        return new EncryptionKeys(add(keys, given), Map.copyOf(keys));
    }

    private static String add(Map<String, SecretKey> keys, String base64) {
        var key = decoded(base64);
        var id = Fingerprint.of(key).hex().substring(0, 16);
        keys.put(id, new SecretKeySpec(key, "AES"));
        return id;
    }

    private static byte[] decoded(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the text: it may be a key with a typing error
        }
        throw new IllegalStateException(
                "The encryption key must be 32 bytes in Base64, as `openssl rand -base64 32` makes"
                        + " them (property lianbo.account.encryption-key)");
    }

    private static String keyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException("The key file " + file + " can't be used", unusable);
        }
    }

    /// Readable by its owner alone from its first moment.
    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    @Override
    public String toString() {
        return "EncryptionKeys, present " + present;
    }
}
