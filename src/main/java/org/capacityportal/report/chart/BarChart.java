package org.capacityportal.report.chart;

import java.util.List;

/**
 * Stacked bars as SVG, the same on the page, in PDF and in Word. Bars stand side by side, or lie below each other where
 * their labels are too long for that. Its title and description tell all the figures to those who do not see it.
 */
public final class BarChart {

    /**
     * @param label below the bar
     * @param group below the label where it changes and there are several, such as the year of quarters
     * @param parts from the bottom to the top, three at the most
     * @param total written below the bar
     */
    public record Bar(String label, String group, List<Long> parts, String total) {

        long length() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private BarChart() {}

    /**
     * For a page: its colours are those of the style sheet.
     *
     * @param id for this chart alone on its page
     * @param description the figures
     */
    public static String svg(String id, String title, String description, List<Bar> bars) {
        Canvas canvas = new Canvas(Canvas.Look.PAGE);
        int height = draw(bars, canvas);
        return canvas.svg(id, title, description, Bars.WIDTH, height);
    }

    /**
     * For paper: it brings its own colours, which stay apart in grey print, and the words for its parts.
     *
     * @param parts what the parts of a bar are, from the bottom to the top
     */
    public static String paper(String title, String description, List<String> parts, List<Bar> bars) {
        Canvas canvas = new Canvas(Canvas.Look.PAPER);
        int height = draw(bars, canvas);
        if (parts.size() > 1) {
            height = legend(parts, height + 4, canvas);
        }
        return canvas.svg("chart", title, description, Bars.WIDTH, height);
    }

    private static int draw(List<Bar> bars, Canvas canvas) {
        Bars drawing = UprightBars.hold(bars) ? new UprightBars(bars, canvas) : new LyingBars(bars, canvas);
        return drawing.draw();
    }

    private static int legend(List<String> parts, int top, Canvas canvas) {
        int x = 0;
        int y = top + Canvas.FONT_SIZE;
        for (int part = 0; part < parts.size(); part++) {
            int width = 32 + parts.get(part).length() * Canvas.LETTER;
            if (x > 0 && x + width > Bars.WIDTH) {
                x = 0;
                y += 18;
            }
            canvas.box(part + 1, x + 1.0, y - 10.0, 10.0, 10.0);
            canvas.words("", x + 17.0, y, "start", parts.get(part));
            x += width;
        }
        return y + 6;
    }
}
