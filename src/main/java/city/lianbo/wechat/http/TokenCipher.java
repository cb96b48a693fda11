package city.lianbo.wechat.http;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Credentials.Credential;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals a token for the database under a key made from the account's own AppSecret: whoever can
/// open it could have asked WeChat for one, and a token outlives neither its secret nor its
/// account. AES-256-GCM, key by HKDF-SHA256, the account as associated data.
final class TokenCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    String seal(AccountId account, Credential credential, String token) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, account, credential);
            var sealed = cipher.doFinal(token.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /// Empty where it was sealed under another secret, for another account, or was tampered with.
    Optional<String> open(AccountId account, Credential credential, String sealed) {
        try {
            var both = Base64.getDecoder().decode(sealed);
            var nonce = Arrays.copyOf(both, NONCE);
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, account, credential);
            var token = cipher.doFinal(both, NONCE, both.length - NONCE);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, AccountId account, Credential credential)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(credential), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((account + " " + credential.appId()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey key(Credential credential) throws GeneralSecurityException {
        var secret = credential.appSecret().getBytes(StandardCharsets.UTF_8);
        var purpose = "lianbo token at rest".getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(purpose, 32));
    }
}
