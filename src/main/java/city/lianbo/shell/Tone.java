package city.lianbo.shell;

import java.util.Locale;

/// The colours that stand for states, the same everywhere; never used as decoration.
public enum Tone {
    GREY,
    BLUE_OUTLINE,
    AMBER,
    /// Filled and pulsing: something is happening now. Stands still with reduced motion.
    AMBER_FILLED,
    TEAL,
    GREEN,
    VIOLET,
    VIOLET_OUTLINE,
    RED,
    RED_OUTLINE,
    DARK;

    /// Gives whatever carries it the colour `--tone`.
    public String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
