package city.lianbo.document;

/// What WeChat's client does to colours while the phone is in dark mode: the rules it has
/// published with its mp-darkmode library, for the case without background pictures. Light grounds
/// of no colour turn dark, other light grounds only become duller, writing is lightened until it
/// stands off from its ground, white writing stays. Clients differ in one thing: whether a
/// translucent colour is judged by itself or by what is seen of it.
enum DarkMode {
    /// Up to version 1.2.
    BY_ITSELF(163),
    /// Since then.
    AS_SEEN(255);

    static final Rgba PAGE = new Rgba(25, 25, 25, 1);
    static final Rgba WRITING = new Rgba(163, 163, 163, 1);

    private static final double PAGE_BRIGHTNESS = 25;
    private static final double ALMOST_WHITE = 250;
    private static final double BRIGHTEST_GROUND = 190;
    private static final double BRIGHT_GROUND = 100;
    private static final double LEAST_DISTANCE = 65;
    private static final double LIGHT_GREY = .4;
    private static final double DARKEST_GROUND = .22;
    private static final double TURNED = .9;

    private final double mostDistance;

    /// @param brightestWriting on the bare page
    DarkMode(double brightestWriting) {
        mostDistance = brightestWriting - PAGE_BRIGHTNESS;
    }

    /// @param below the ground it is painted on, already converted
    Rgba ground(Rgba colour, Rgba below) {
        var judged = judged(colour, below);
        var turned = judged;
        if ((judged.saturation() == 0 && judged.lightness() > LIGHT_GREY)
                || brightness(judged) > ALMOST_WHITE) {
            turned = Rgba.hsl(0, 0, Math.min(1, 1 + PAGE.lightness() - judged.lightness()));
        } else if (brightness(judged) > BRIGHTEST_GROUND) {
            turned = withBrightness(judged, BRIGHTEST_GROUND);
        } else if (judged.lightness() < DARKEST_GROUND) {
            turned = judged.withLightness(DARKEST_GROUND);
        }
        return front(turned, below, colour.alpha());
    }

    /// @param ground what it stands on, already converted and opaque; for borders the page
    Rgba writing(Rgba colour, Rgba ground) {
        var judged = judged(colour, ground);
        var turned = readable(judged, ground);
        return turned.equals(judged) ? colour : front(turned, ground, colour.alpha());
    }

    private Rgba judged(Rgba colour, Rgba below) {
        return this == AS_SEEN ? colour.over(below) : colour.withAlpha(1);
    }

    private Rgba readable(Rgba colour, Rgba ground) {
        double behind = brightness(ground);
        double distance = Math.abs(behind - brightness(colour));
        if (brightness(colour) >= ALMOST_WHITE) {
            return colour;
        }
        if (distance > mostDistance && behind <= PAGE_BRIGHTNESS + 2) {
            return withBrightness(colour, mostDistance + behind);
        }
        if (distance >= LEAST_DISTANCE) {
            return colour;
        }
        boolean bright = behind >= BRIGHT_GROUND;
        double lightness = colour.lightness();
        if (bright ? lightness > TURNED - LIGHT_GREY : lightness <= LIGHT_GREY) {
            return readable(colour.withLightness(TURNED - lightness), ground);
        }
        double wanted = bright ? behind - LEAST_DISTANCE : behind + LEAST_DISTANCE;
        return withBrightness(colour, Math.min(mostDistance, wanted));
    }

    /// The perceived brightness of the W3C's first accessibility draft, 0 to 255.
    private static double brightness(Rgba colour) {
        return (colour.red() * 299 + colour.green() * 587 + colour.blue() * 114) / 1000;
    }

    private static Rgba withBrightness(Rgba colour, double wanted) {
        double factor = wanted / Math.max(1, brightness(colour));
        double red = Math.min(255, colour.red() * factor);
        double green = Math.min(255, colour.green() * factor);
        double blue = Math.min(255, colour.blue() * factor);
        if (green == 0 || red == 255 || blue == 255) {
            green = (wanted * 1000 - red * 299 - blue * 114) / 587;
        } else if (red == 0) {
            red = (wanted * 1000 - green * 587 - blue * 114) / 299;
        } else if (blue == 0 || green == 255) {
            blue = (wanted * 1000 - red * 299 - green * 587) / 114;
        }
        return new Rgba(red, green, blue, 1);
    }

    /// The colour of the given opacity that looks like this one over the ground.
    private Rgba front(Rgba seen, Rgba ground, double alpha) {
        if (this == BY_ITSELF) {
            return seen.withAlpha(alpha);
        }
        return new Rgba(
                lifted(seen.red(), ground.red(), alpha),
                lifted(seen.green(), ground.green(), alpha),
                lifted(seen.blue(), ground.blue(), alpha),
                alpha);
    }

    private static double lifted(double seen, double below, double alpha) {
        return Math.clamp(Math.round(seen + (1 - alpha) * (seen - below) / alpha), 0, 255);
    }
}
