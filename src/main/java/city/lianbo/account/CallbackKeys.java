package city.lianbo.account;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes tokens and keys as WeChat's console takes them: letters and digits only.
final class CallbackKeys {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN = 32;
    private static final int AES_KEY_BYTES = 32;

    private CallbackKeys() {}

    static String token(SecureRandom random) {
        return random.ints(TOKEN, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .reduce("", String::concat);
    }

    /// 32 random bytes in Base64 without its `=`; drawn again until there is neither `+` nor `/`.
    static String encodingAesKey(SecureRandom random) {
        var key = new byte[AES_KEY_BYTES];
        String text;
        do {
            random.nextBytes(key);
            text = Base64.getEncoder().withoutPadding().encodeToString(key);
        } while (text.indexOf('+') >= 0 || text.indexOf('/') >= 0);
        return text;
    }
}
