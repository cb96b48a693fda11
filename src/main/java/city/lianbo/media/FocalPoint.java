package city.lianbo.media;

/// The point of a picture that must stay in sight however it is cropped, as shares of width and
/// height from the upper left corner.
public record FocalPoint(double x, double y) {

    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("Not in the picture: " + x + ", " + y);
        }
    }
}
