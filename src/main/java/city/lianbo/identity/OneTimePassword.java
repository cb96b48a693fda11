package city.lianbo.identity;

import java.util.random.RandomGenerator;

/// A password made by the desk, shown once to the administrator who asked for it. Whoever signs in
/// with it can do nothing but choose a password of their own. Prints as dots.
public record OneTimePassword(String text) {

    /// Letters and digits that are not mistaken for one another when read aloud.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /// About 80 bits, in four groups.
    static OneTimePassword make(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimePassword(text.toString());
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
