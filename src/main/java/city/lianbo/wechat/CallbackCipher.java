package city.lianbo.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// WeChat's cryptography for pushes: signatures by SHA-1 over sorted words, and AES-256-CBC with
/// the key's own beginning as the initial vector and padding to 32 bytes. Not our choice.
final class CallbackCipher {

    private static final int RANDOM = 16;
    private static final int LENGTH = 4;
    private static final int LARGEST_PADDING = 32;

    private CallbackCipher() {}

    /// Whether `signature` belongs to these words, the callback token among them. Takes the same
    /// time whether the first or the last letter is wrong.
    static boolean isSigned(String signature, String... words) {
        return MessageDigest.isEqual(signature.getBytes(UTF_8), sign(words).getBytes(UTF_8));
    }

    private static String sign(String... words) {
        var sorted = words.clone();
        Arrays.sort(sorted);
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(String.join("", sorted).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-1", impossible);
        }
    }

    /// Empty unless the text was encrypted with this key for this very account: the AppID behind
    /// the message is compared.
    static Optional<String> decrypt(String encrypted, String encodingAesKey, String appId) {
        try {
            var key = Base64.getDecoder().decode(encodingAesKey + "=");
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, 16));
            return unwrap(cipher.doFinal(Base64.getDecoder().decode(encrypted)), appId);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// 16 random bytes, the length of the message in 4, the message, the AppID, the padding.
    private static Optional<String> unwrap(byte[] plain, String appId) {
        if (plain.length < RANDOM + LENGTH + 1) {
            return Optional.empty();
        }
        int padding = plain[plain.length - 1];
        int end = plain.length - padding;
        int message = RANDOM + LENGTH;
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(plain, RANDOM, LENGTH).getInt());
        if (padding < 1 || padding > LARGEST_PADDING || message + length > end) {
            return Optional.empty();
        }
        int appIdAt = message + (int) length;
        var recipient = Arrays.copyOfRange(plain, appIdAt, end);
        return MessageDigest.isEqual(recipient, appId.getBytes(UTF_8))
                ? Optional.of(new String(plain, message, (int) length, UTF_8))
                : Optional.empty();
    }
}
