package city.lianbo.document;

import city.lianbo.document.Block.Callout;

/// The colours and the sign of a call-out. Warnings are orange and good news is green in every
/// theme; a plain notice has the theme's own colour.
///
/// @param ink headings and links within, and the ground of the sign
record CalloutLook(String sign, Colour ink, Rgba ground) {

    private static final Colour ORANGE = new Colour("#9f3a10");
    private static final Colour GREEN = new Colour("#15703a");
    private static final double TINT = .06;

    static CalloutLook of(Callout.Tone tone, Theme theme) {
        return switch (tone) {
            case NOTICE -> new CalloutLook("i", theme.ink(), theme.tint());
            case WARNING -> new CalloutLook("!", ORANGE, Rgba.of(ORANGE).withAlpha(TINT));
            case SUCCESS -> new CalloutLook("✓", GREEN, Rgba.of(GREEN).withAlpha(TINT));
        };
    }
}
