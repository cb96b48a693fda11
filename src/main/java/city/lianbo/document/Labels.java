package city.lianbo.document;

/// The short texts of cards and pictures: one clean line, without blanks around it.
final class Labels {

    /// Code points allowed in each.
    static final int LONGEST = 500;

    private Labels() {}

    static boolean isValid(String label) {
        return CleanText.isClean(label)
                && label.equals(label.strip())
                && label.codePointCount(0, label.length()) <= LONGEST;
    }

    static void check(String... labels) {
        for (var label : labels) {
            if (!isValid(label)) {
                throw new IllegalArgumentException("Not one clean line of at most 500 characters");
            }
        }
    }
}
