package city.lianbo.delivery;

/// Two texts, cut to what a person wants to see of their difference.
record Excerpt(String sent, String kept) {

    private static final int LONGEST = 400;
    private static final int LEAD = 60;

    static Excerpt of(String sent, String kept) {
        int common = 0;
        int shorter = Math.min(sent.length(), kept.length());
        while (common < shorter && sent.charAt(common) == kept.charAt(common)) {
            common++;
        }
        boolean longText = Math.max(sent.length(), kept.length()) > LONGEST;
        int from = longText ? whole(sent, Math.max(0, common - LEAD)) : 0;
        return new Excerpt(cut(sent, from), cut(kept, from));
    }

    private static String cut(String text, int from) {
        if (from >= text.length()) {
            return "";
        }
        int end = whole(text, Math.min(text.length(), from + LONGEST));
        return (from > 0 ? "…" : "") + text.substring(from, end) + (end < text.length() ? "…" : "");
    }

    /// Not in the middle of a character.
    private static int whole(String text, int index) {
        boolean split =
                index > 0
                        && index < text.length()
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1));
        return split ? index - 1 : index;
    }
}
