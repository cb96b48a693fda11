package city.lianbo.account;

import java.text.Normalizer;
import java.util.Locale;

/// Tells whether two names look alike to a reader: equal without regard to width (临江ＡＢＣ,
/// 临江ABC), case, spaces and punctuation.
final class AccountNames {

    private AccountNames() {}

    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
