package city.lianbo.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where mail reaches a person. Whether somebody reads it there, only a mail can show; anything that
/// can't be an address is refused with [MailAddressUnfit].
public record MailAddress(String text) {

    static final int LONGEST = 254;

    /// What mail servers take in practice, without the comments and quotes that the standard allows.
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public MailAddress {
        text = text.strip();
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new MailAddressUnfit(text);
        }
    }

    /// Empty for an empty field.
    public static Optional<MailAddress> typed(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new MailAddress(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
