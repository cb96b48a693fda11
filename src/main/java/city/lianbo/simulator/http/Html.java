package city.lianbo.simulator.http;

/// Text into HTML: everything that somebody wrote goes through [#text].
final class Html {

    private Html() {}

    /// Safe between tags and inside quoted attributes.
    static String text(String raw) {
        var safe = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
