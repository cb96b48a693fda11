package city.lianbo.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals secrets for the database: AES-256-GCM, with the key's id and the place the secret belongs
/// to (account and field) as associated data, so that a sealed secret moved to another row does
/// not open.
///
/// Layout: format 1 (1 byte), key id (8), nonce (12), cipher text with tag.
final class Secrets {

    private static final byte FORMAT = 1;
    private static final int KEY_ID = 8;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final EncryptionKeys keys;
    private final SecureRandom random = new SecureRandom();

    Secrets(EncryptionKeys keys) {
        this.keys = keys;
    }

    /// @param place what the secret belongs to; the same text opens it
    byte[] seal(String place, String secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var text = secret.getBytes(StandardCharsets.UTF_8);
        var sealed = crypt(Cipher.ENCRYPT_MODE, keys.present(), nonce, place, text);
        return ByteBuffer.allocate(1 + KEY_ID + NONCE + sealed.length)
                .put(FORMAT)
                .put(HexFormat.of().parseHex(keys.present()))
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(String place, byte[] sealed) {
        var rest = ByteBuffer.wrap(sealed);
        if (rest.get() != FORMAT) {
            throw new IllegalStateException("The secret of " + place + " has an unknown format");
        }
        var keyId = new byte[KEY_ID];
        rest.get(keyId);
        var nonce = new byte[NONCE];
        rest.get(nonce);
        var text = new byte[rest.remaining()];
        rest.get(text);
        var opened =
                crypt(Cipher.DECRYPT_MODE, HexFormat.of().formatHex(keyId), nonce, place, text);
        return new String(opened, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String keyId, byte[] nonce, String place, byte[] text) {
        SecretKey key = keys.byId().get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "The secret of %s was sealed with key %s; give that key, too"
                            .formatted(place, keyId));
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((keyId + "|" + place).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The secret of " + place + " does not open", broken);
        }
    }
}
