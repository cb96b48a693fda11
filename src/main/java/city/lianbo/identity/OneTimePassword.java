package city.lianbo.identity;

/// A password made by the desk, shown once to the administrator who asked for it. Whoever signs in
/// with it can do nothing but choose a password of their own. Prints as dots.
public record OneTimePassword(String text) {

    @Override
    public String toString() {
        return "••••••";
    }
}
