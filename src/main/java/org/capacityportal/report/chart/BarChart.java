package org.capacityportal.report.chart;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * Stacked bars as SVG, the same on the page and in print. Its title tells all the figures to those who do not see it; the
 * colours come from the classes of the style sheet.
 */
public final class BarChart {

    /**
     * @param label below the bar
     * @param group below the label where it changes and there are several, such as the year of quarters
     * @param parts from the bottom to the top, three at the most
     * @param total written below the bar
     */
    public record Bar(String label, String group, List<Long> parts, String total) {

        long height() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final int WIDTH = 340;
    private static final int LEFT = 36;
    private static final int TOP = 8;
    private static final int BOTTOM = 176;
    private static final int LINES = 4;
    private static final int WIDEST_BAR = 44;
    private static final int LETTER = 7;

    private final StringBuilder svg = new StringBuilder();
    private final List<Bar> bars;
    private final double slot;
    private final double bar;
    private final long top;
    private final boolean grouped;

    private BarChart(List<Bar> bars) {
        this.bars = bars;
        slot = (double) (WIDTH - LEFT) / Math.max(1, bars.size());
        bar = Math.min(WIDEST_BAR, slot * 0.6);
        top = roundTop(bars.stream().mapToLong(Bar::height).max().orElse(0));
        grouped = bars.stream().map(Bar::group).distinct().count() > 1;
    }

    /** @param title what the chart shows, with its figures */
    public static String svg(String title, List<Bar> bars) {
        return new BarChart(bars).draw(title);
    }

    /** The least of 4, 8, 12, 20, 40, 80, 120, 200 … that the tallest bar fits under, so that the lines stand at whole numbers. */
    private static long roundTop(long tallest) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {1, 2, 3, 5}) {
                if (step * power * LINES >= tallest) {
                    return step * power * LINES;
                }
            }
        }
    }

    private String draw(String title) {
        add(
                "<svg class=\"cp-chart\" viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title>",
                WIDTH, grouped ? 232 : 216, text(title));
        for (int line = 0; line <= LINES; line++) {
            long value = top * line / LINES;
            add(
                    "<line class=\"%s\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>",
                    line == 0 ? "axis" : "grid", LEFT, y(value), WIDTH, y(value));
            label("", LEFT - 6, y(value) + 4, "end", String.valueOf(value));
        }
        String group = "";
        for (int i = 0; i < bars.size(); i++) {
            Bar drawn = bars.get(i);
            double middle = LEFT + slot * (i + 0.5);
            stack(drawn, middle);
            if (i % every() == 0) {
                label("", middle, 193, "middle", drawn.label());
            }
            if (drawn.total().length() * LETTER <= slot) {
                label("strong", middle, 209, "middle", drawn.total());
            }
            if (grouped && !drawn.group().equals(group)) {
                label("", middle, 225, "middle", drawn.group());
            }
            group = drawn.group();
        }
        return svg.append("</svg>").toString();
    }

    /** Where the bars stand too close for all their labels, only every second, third … is written. */
    private int every() {
        int longest = bars.stream().mapToInt(one -> one.label().length()).max().orElse(0);
        return (int) Math.ceil(longest * LETTER / slot);
    }

    private void stack(Bar drawn, double middle) {
        long below = 0;
        for (int part = 0; part < drawn.parts().size(); part++) {
            long value = drawn.parts().get(part);
            if (value > 0) {
                double height = y(below) - y(below + value);
                add(
                        "<rect class=\"fill-%d\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                        part + 1, middle - bar / 2, y(below + value), bar, height);
                String number = String.valueOf(value);
                if (height >= 14 && number.length() * LETTER < bar) {
                    label("on-" + (part + 1), middle, y(below) - height / 2 + 4, "middle", number);
                }
            }
            below += value;
        }
    }

    private double y(long value) {
        return BOTTOM - (double) (BOTTOM - TOP) * value / top;
    }

    private void label(String style, double x, double y, String anchor, String words) {
        add(
                "<text%s x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                style.isEmpty() ? "" : " class=\"" + style + "\"", x, y, anchor, text(words));
    }

    private void add(String format, Object... values) {
        Object[] written = values.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof Double number) {
                written[i] = String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
            }
        }
        svg.append(String.format(Locale.ROOT, format, written));
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
