package city.lianbo.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/// Draws the demo articles' pictures: shapes only, so that they look the same whatever fonts a
/// machine has, and belong to nobody else.
final class DemoPictures {

    private static final int WIDTH = 1410;
    private static final int COVER_HEIGHT = 600;
    private static final int BODY_HEIGHT = 800;

    private static final Color INK = new Color(0x16304F);
    private static final Color RIVER = new Color(0x7FB2D6);
    private static final Color SEA = new Color(0xB9CFDC);
    private static final Color PAPER = new Color(0xF4F1EA);
    private static final Color LAND = new Color(0xDDE5D2);
    private static final Color WARM = new Color(0xE2703A);
    private static final Color LEAF = new Color(0x3E8E63);

    private DemoPictures() {}

    static byte[] png(String name) {
        return switch (name) {
            case "typhoon-cover" -> draw(COVER_HEIGHT, DemoPictures::typhoonCover);
            case "typhoon-track" -> draw(BODY_HEIGHT, DemoPictures::typhoonTrack);
            case "bus-cover" -> draw(COVER_HEIGHT, DemoPictures::busCover);
            case "bus-map" -> draw(BODY_HEIGHT, DemoPictures::busMap);
            case "refutation-cover" -> draw(COVER_HEIGHT, DemoPictures::refutationCover);
            case "water-chart" -> draw(BODY_HEIGHT, DemoPictures::waterChart);
            default -> throw new IllegalArgumentException("No drawing " + name);
        };
    }

    private static byte[] draw(int height, Consumer<Graphics2D> drawing) {
        var picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(canvas);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void typhoonCover(Graphics2D g) {
        sky(g, new Color(0x0F2438), new Color(0x4E7796), COVER_HEIGHT);
        spiral(g, 1000, 250, 330, Color.WHITE);
        g.setColor(new Color(0x0B1B2B));
        skyline(g, 470);
        g.setColor(new Color(0x2F5F86));
        g.fillRect(0, 530, WIDTH, 70);
        rain(g, COVER_HEIGHT);
    }

    private static void typhoonTrack(Graphics2D g) {
        fill(g, SEA, BODY_HEIGHT);
        g.setColor(LAND);
        var coast = new Path2D.Double();
        coast.moveTo(0, 0);
        coast.lineTo(820, 0);
        coast.curveTo(640, 210, 760, 380, 560, 520);
        coast.curveTo(430, 620, 300, 640, 210, BODY_HEIGHT);
        coast.lineTo(0, BODY_HEIGHT);
        coast.closePath();
        g.fill(coast);
        var track = new Path2D.Double();
        track.moveTo(1330, 760);
        track.curveTo(1130, 560, 960, 430, 500, 190);
        g.setColor(WARM);
        g.setStroke(
                new BasicStroke(
                        10,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {4, 24},
                        0));
        g.draw(track);
        ring(g, 1130, 585, 190);
        ring(g, 830, 375, 150);
        ring(g, 560, 225, 110);
        spiral(g, 1130, 585, 95, INK);
        dot(g, 560, 300, 20, INK);
    }

    private static void busCover(Graphics2D g) {
        sky(g, new Color(0xBFE0F2), PAPER, COVER_HEIGHT);
        g.setColor(new Color(0x9DBFD4));
        skyline(g, 400);
        bridge(g, 390);
        g.setColor(new Color(0x55606B));
        g.fillRect(0, 490, WIDTH, 110);
        g.setColor(PAPER);
        for (int x = 30; x < WIDTH; x += 130) {
            g.fillRect(x, 540, 70, 8);
        }
        bus(g, 330, 300);
    }

    private static void busMap(Graphics2D g) {
        fill(g, PAPER, BODY_HEIGHT);
        g.setStroke(new BasicStroke(90, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.setColor(RIVER);
        var river = new Path2D.Double();
        river.moveTo(-50, 560);
        river.curveTo(380, 380, 860, 640, 1480, 330);
        g.draw(river);
        line(g, WARM, 120, 180, 430, 180, 700, 330, 700, 640, 1180, 640);
        line(g, INK, 180, 690, 480, 560, 900, 500, 1290, 240);
        line(g, LEAF, 860, 130, 1120, 130, 1120, 330, 860, 330, 860, 130);
    }

    private static void refutationCover(Graphics2D g) {
        sky(g, new Color(0xDCEBF5), PAPER, COVER_HEIGHT);
        g.setColor(Color.WHITE);
        g.fill(new Ellipse2D.Double(370, 60, 400, 400));
        drop(g, 570, 120);
        g.setColor(INK);
        g.setStroke(new BasicStroke(34, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(370, 60, 400, 400));
        g.drawLine(720, 412, 850, 545);
        g.setColor(LEAF);
        g.fill(new Ellipse2D.Double(940, 170, 260, 260));
        g.setColor(Color.WHITE);
        g.drawPolyline(new int[] {1005, 1055, 1140}, new int[] {305, 352, 250}, 3);
    }

    private static void waterChart(Graphics2D g) {
        fill(g, Color.WHITE, BODY_HEIGHT);
        double[] turbidity = {0.12, 0.18, 0.10, 0.27, 0.22, 0.15, 0.30};
        g.setColor(RIVER.darker());
        for (int plant = 0; plant < turbidity.length; plant++) {
            int height = (int) Math.round(turbidity[plant] * 600);
            g.fill(
                    new RoundRectangle2D.Double(
                            160 + plant * 170, 700 - height, 100, height, 16, 16));
        }
        g.setColor(INK);
        g.setStroke(new BasicStroke(5));
        g.drawLine(110, 700, 1340, 700);
        g.setColor(WARM);
        g.setStroke(
                new BasicStroke(
                        6,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_BEVEL,
                        1,
                        new float[] {26, 18},
                        0));
        g.drawLine(110, 100, 1340, 100);
    }

    private static void fill(Graphics2D g, Color colour, int height) {
        g.setColor(colour);
        g.fillRect(0, 0, WIDTH, height);
    }

    private static void sky(Graphics2D g, Color above, Color below, int height) {
        g.setPaint(new GradientPaint(0, 0, above, 0, height, below));
        g.fillRect(0, 0, WIDTH, height);
    }

    private static void spiral(Graphics2D g, double x, double y, double radius, Color colour) {
        for (int arm = 0; arm < 3; arm++) {
            for (int step = 0; step < 90; step++) {
                double turn = Math.toRadians(arm * 120 + step * 4.2);
                double reach = radius * step / 90;
                double size = radius * (0.26 - 0.0022 * step);
                g.setColor(
                        new Color(
                                colour.getRed(), colour.getGreen(), colour.getBlue(), 130 - step));
                g.fill(
                        new Ellipse2D.Double(
                                x + reach * Math.cos(turn) - size / 2,
                                y + reach * Math.sin(turn) * 0.8 - size / 2,
                                size,
                                size));
            }
        }
        dot(g, x, y, radius * 0.06, INK);
    }

    private static void skyline(Graphics2D g, int base) {
        int[] heights = {90, 150, 70, 210, 120, 180, 60, 240, 130, 100, 190, 80, 160, 110};
        for (int i = 0; i < heights.length; i++) {
            g.fillRect(i * 103, base - heights[i] / 2, 78, COVER_HEIGHT);
        }
    }

    private static void rain(Graphics2D g, int height) {
        g.setColor(new Color(255, 255, 255, 70));
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int drop = 0; drop < 160; drop++) {
            int x = drop * 197 % WIDTH;
            int y = drop * 131 % height;
            g.drawLine(x, y, x - 14, y + 38);
        }
    }

    private static void bridge(Graphics2D g, int deck) {
        g.setColor(INK);
        g.setStroke(new BasicStroke(8));
        g.drawLine(700, deck, WIDTH, deck);
        g.drawLine(880, deck + 60, 880, deck - 190);
        g.drawLine(1240, deck + 60, 1240, deck - 190);
        g.setStroke(new BasicStroke(4));
        g.draw(new Arc2D.Double(880, deck - 370, 360, 340, 180, 180, Arc2D.OPEN));
    }

    private static void bus(Graphics2D g, int x, int y) {
        g.setColor(new Color(0x2E7FB8));
        g.fill(new RoundRectangle2D.Double(x, y, 560, 220, 44, 44));
        g.setColor(Color.WHITE);
        g.fillRect(x, y + 130, 560, 26);
        g.setColor(new Color(0xD9EEF8));
        for (int window = 0; window < 4; window++) {
            g.fill(new RoundRectangle2D.Double(x + 30 + window * 112, y + 32, 92, 78, 14, 14));
        }
        g.fill(new RoundRectangle2D.Double(x + 482, y + 32, 58, 130, 14, 14));
        for (int wheel : new int[] {x + 110, x + 430}) {
            dot(g, wheel, y + 222, 46, new Color(0x22272C));
            dot(g, wheel, y + 222, 20, new Color(0xC9CED3));
        }
    }

    private static void line(Graphics2D g, Color colour, int... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        g.setColor(colour);
        g.setStroke(new BasicStroke(22, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        for (int i = 0; i < points.length; i += 2) {
            dot(g, points[i], points[i + 1], 26, colour);
            dot(g, points[i], points[i + 1], 15, Color.WHITE);
        }
    }

    private static void ring(Graphics2D g, int x, int y, int radius) {
        g.setColor(new Color(WARM.getRed(), WARM.getGreen(), WARM.getBlue(), 46));
        dotShape(g, x, y, radius);
    }

    private static void dot(Graphics2D g, double x, double y, double radius, Color colour) {
        g.setColor(colour);
        dotShape(g, x, y, radius);
    }

    private static void dotShape(Graphics2D g, double x, double y, double radius) {
        g.fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    private static void drop(Graphics2D g, double x, double top) {
        var drop = new Path2D.Double();
        drop.moveTo(x, top);
        drop.curveTo(x + 30, top + 90, x + 95, top + 130, x + 95, top + 195);
        drop.curveTo(x + 95, top + 320, x - 95, top + 320, x - 95, top + 195);
        drop.curveTo(x - 95, top + 130, x - 30, top + 90, x, top);
        g.setPaint(
                new GradientPaint(
                        0,
                        (float) top,
                        new Color(0x8CC7EA),
                        0,
                        (float) top + 280,
                        new Color(0x2E7FB8)));
        g.fill(drop);
    }
}
