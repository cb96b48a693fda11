package city.lianbo.document;

import city.lianbo.document.Block.Heading;
import java.util.Optional;

/// Renders headings: the highest in the manner of the theme, the others by size and colour. Within
/// call-outs all are small, in the colour of the call-out.
final class HeadingRenderer {

    private final Html html;
    private final Theme theme;
    private final InlineRenderer inlines;
    private Optional<Colour> ink = Optional.empty();

    HeadingRenderer(Html html, Theme theme, InlineRenderer inlines) {
        this.html = html;
        this.theme = theme;
        this.inlines = inlines;
    }

    void inked(Colour colour, Runnable work) {
        var before = ink;
        ink = Optional.of(colour);
        work.run();
        ink = before;
    }

    void heading(Heading heading) {
        if (heading.content().isEmpty()) {
            return;
        }
        var element = "h" + heading.level();
        if (ink.isPresent()) {
            small(heading, element, ink.get());
        } else {
            switch (heading.level()) {
                case Heading.HIGHEST ->
                        inlines.emphasising(emphasis(), () -> highest(heading, element));
                case Heading.LOWEST -> plain(heading, element, 16, theme.text());
                default -> plain(heading, element, 17, theme.ink());
            }
        }
    }

    private void small(Heading heading, String element, Colour colour) {
        write(heading, element, "margin:0 0 6px;" + letters(16, colour));
    }

    private void plain(Heading heading, String element, int size, Colour colour) {
        write(heading, element, "margin:22px 0 10px;" + letters(size, colour));
    }

    private void highest(Heading heading, String element) {
        var edge = "solid " + theme.accent().css();
        var open = "margin:32px 0 16px;";
        var large = letters(19, theme.accent());
        switch (theme.heads()) {
            case BAR ->
                    write(
                            heading,
                            element,
                            open + large + ";padding:0 0 0 12px;border-left:4px " + edge);
            case LINE ->
                    write(
                            heading,
                            element,
                            open + large + ";padding:0 0 8px;border-bottom:2px " + edge);
            case CENTRED ->
                    framed(
                            heading,
                            open + large,
                            "display:inline-block;padding:0 8px 6px;border-bottom:3px " + edge);
            case PLATE ->
                    framed(
                            heading,
                            open + letters(19, Colour.WHITE),
                            "display:inline-block;padding:4px 16px;background:%s;border-radius:%dpx"
                                    .formatted(theme.accent().css(), theme.corner()));
            case BAND ->
                    write(
                            heading,
                            element,
                            open
                                    + large
                                    + ";padding:8px 12px;background:"
                                    + theme.tint().css()
                                    + ";border-left:4px "
                                    + edge);
            case RULES ->
                    write(
                            heading,
                            element,
                            open
                                    + large
                                    + ";padding:10px 0;border-top:1px "
                                    + edge
                                    + ";border-bottom:1px "
                                    + edge
                                    + centred(heading));
            case PLAIN -> write(heading, element, open + letters(20, theme.text()));
        }
    }

    /// Links and accents in a large heading have the heading's own colour.
    private Colour emphasis() {
        return switch (theme.heads()) {
            case BAR, LINE, CENTRED, BAND, RULES -> theme.accent();
            case PLATE -> Colour.WHITE;
            case PLAIN -> theme.ink();
        };
    }

    private static String letters(int size, Colour colour) {
        return "font-size:" + size + "px;font-weight:bold;color:" + colour.css();
    }

    private static String centred(Heading heading) {
        return heading.align() == Align.LEFT ? ";text-align:center" : "";
    }

    private void write(Heading heading, String element, String style) {
        html.open(element, style + WeChatRenderer.aligned(heading.align()));
        inlines.render(heading.content());
        html.close(element);
    }

    private void framed(Heading heading, String style, String frame) {
        html.open("h2", style + centred(heading) + WeChatRenderer.aligned(heading.align()));
        html.open("span", frame);
        inlines.render(heading.content());
        html.close("span").close("h2");
    }
}
