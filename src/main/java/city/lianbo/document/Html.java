package city.lianbo.document;

/// HTML under construction. Whatever people typed passes through [#text] or [#attribute].
final class Html {

    private final StringBuilder html = new StringBuilder(4_096);

    Html open(String element, String style) {
        return begin(element).attribute("style", style).end();
    }

    Html begin(String element) {
        html.append('<').append(element);
        return this;
    }

    Html attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(Escaped.text(value)).append('"');
        return this;
    }

    /// An attribute made here, whose value needs no escaping and may be a placeholder.
    Html own(String name, String value) {
        html.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    Html end() {
        html.append('>');
        return this;
    }

    Html open(String element) {
        return begin(element).end();
    }

    Html close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    Html text(String text) {
        html.append(Escaped.text(text));
        return this;
    }

    int length() {
        return html.length();
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
