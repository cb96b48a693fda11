package city.lianbo.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The message crypto of WeChat's push, sending side: AES-256-CBC, own padding to blocks of 32,
/// 16 random bytes, length, text and app id inside; signatures by SHA-1 over sorted parts.
public final class EventCipher {

    private static final int BLOCK = 32;
    private static final int SALT = 16;

    private final byte[] key;
    private final String appId;

    public EventCipher(String encodingAesKey, String appId) {
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
        this.appId = appId;
    }

    /// The content of `<Encrypt>`.
    public String encrypt(String xml) {
        var text = xml.getBytes(StandardCharsets.UTF_8);
        var plain = new ByteArrayOutputStream();
        plain.writeBytes(Digests.random(SALT));
        plain.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        plain.writeBytes(text);
        plain.writeBytes(appId.getBytes(StandardCharsets.UTF_8));
        int pad = BLOCK - plain.size() % BLOCK;
        var padding = new byte[pad];
        Arrays.fill(padding, (byte) pad);
        plain.writeBytes(padding);
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, SALT));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.toByteArray()));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /// `signature` over token, timestamp and nonce; `msg_signature` over these and the cipher text.
    public static String signature(String... parts) {
        return Digests.sha1(Stream.of(parts).sorted().collect(Collectors.joining()));
    }
}
