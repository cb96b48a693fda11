package city.lianbo.identity;

import java.util.Locale;

/// A password somebody wants to use from now on: 10 to 128 characters
/// ([PasswordTooShort], [PasswordTooLong]). Prints as dots, so that no log can hold it.
public record NewPassword(String text) {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    public NewPassword {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw new PasswordTooShort(SHORTEST);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new PasswordTooLong(LONGEST);
        }
    }

    /// Refuses a password that contains the login ([PasswordHoldsLogin]).
    void fits(String login) {
        if (text.toLowerCase(Locale.ROOT).contains(login)) {
            throw new PasswordHoldsLogin(login);
        }
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
