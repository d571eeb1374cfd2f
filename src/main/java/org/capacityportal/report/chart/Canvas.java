package org.capacityportal.report.chart;

import java.util.Locale;
import java.util.Map;
import org.capacityportal.platform.paper.PaperFont;
import org.springframework.web.util.HtmlUtils;

/** An SVG being drawn. On a page its parts carry classes of the style sheet, on paper the colours themselves. */
final class Canvas {

    enum Look {
        PAGE,
        PAPER
    }

    static final int FONT_SIZE = 12;

    /** The width that a letter takes at the most, but for a few. */
    static final int LETTER = 7;

    /** What the style sheet of the page says of the same classes; dark, light and white stay apart in grey print, too. */
    private static final Map<String, String> PAPER = Map.ofEntries(
            Map.entry("grid", "stroke=\"#dde3e7\""),
            Map.entry("axis", "stroke=\"#7b8994\""),
            Map.entry("fill-1", "fill=\"#14597a\" stroke=\"#14597a\""),
            Map.entry("fill-2", "fill=\"#a9cbdb\" stroke=\"#14597a\""),
            Map.entry("fill-3", "fill=\"#ffffff\" stroke=\"#14597a\""),
            Map.entry("on-1", "fill=\"#ffffff\""),
            Map.entry("on-2", "fill=\"#17242e\""),
            Map.entry("on-3", "fill=\"#17242e\""),
            Map.entry("strong", "fill=\"#17242e\" font-weight=\"600\""),
            Map.entry("", "fill=\"#53626e\""));

    private final StringBuilder svg = new StringBuilder();
    private final Look look;

    Canvas(Look look) {
        this.look = look;
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        add("<line%s x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", style(style), x1, y1, x2, y2);
    }

    /** @param part from 1 to 3 */
    void box(int part, double x, double y, double width, double height) {
        add("<rect%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>", style("fill-" + part), x, y, width, height);
    }

    /** @param anchor where the words stand from {@code x}: {@code start}, {@code middle} or {@code end} */
    void words(String style, double x, double y, String anchor, String words) {
        add(
                "<text%s x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                style(style), x, y, anchor, HtmlUtils.htmlEscape(words, "UTF-8"));
    }

    /** The SVG with what was drawn; its title and, where there is one, its description are read to those who do not see it. */
    String svg(String id, String title, String description, int width, int height) {
        String named = description.isEmpty()
                ? ""
                : String.format(" aria-labelledby=\"%s-title %s-about\"", escaped(id), escaped(id));
        String told = description.isEmpty()
                ? String.format("<title>%s</title>", escaped(title))
                : String.format(
                        "<title id=\"%s-title\">%s</title><desc id=\"%s-about\">%s</desc>",
                        escaped(id), escaped(title), escaped(id), escaped(description));
        return String.format(
                Locale.ROOT,
                "<svg%s viewBox=\"0 0 %d %d\" role=\"img\"%s>%s%s</svg>",
                frame(width, height),
                width,
                height,
                named,
                told,
                svg);
    }

    private String frame(int width, int height) {
        return look == Look.PAGE
                ? " class=\"cp-chart\""
                : String.format(
                        Locale.ROOT,
                        " xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-size=\"%d\" font-family=\"%s\"",
                        width,
                        height,
                        FONT_SIZE,
                        PaperFont.families());
    }

    private String style(String name) {
        if (look == Look.PAPER) {
            return " " + PAPER.get(name);
        }
        return name.isEmpty() ? "" : " class=\"" + name + "\"";
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

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
