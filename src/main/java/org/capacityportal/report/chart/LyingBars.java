package org.capacityportal.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Bars that lie below each other with their labels at the left, as for regions and topics. */
final class LyingBars extends Bars {

    private static final int LEFT = 136;
    private static final int GAP = 8;
    private static final int BAR = 16;
    private static final int LINE = 14;
    private static final int LABEL_LINES = 3;
    private static final int LETTERS = (LEFT - GAP) / Canvas.LETTER;

    /** The room that totals have behind the longest bar. */
    private final int right;

    LyingBars(List<BarChart.Bar> bars, Canvas canvas) {
        super(bars, canvas);
        int total = bars.stream().mapToInt(bar -> bar.total().length()).max().orElse(0);
        right = WIDTH - 6 - total * Canvas.LETTER;
    }

    @Override
    int draw() {
        List<List<String>> labels = bars.stream().map(bar -> lines(bar.label())).toList();
        int bottom = labels.stream().mapToInt(LyingBars::height).sum();
        for (int line = 0; line <= LINES; line++) {
            long value = top * line / LINES;
            canvas.line(line == 0 ? "axis" : "grid", x(value), 0, x(value), bottom);
            canvas.words("", x(value), bottom + 15.0, "middle", String.valueOf(value));
        }
        int y = 0;
        for (int i = 0; i < bars.size(); i++) {
            List<String> label = labels.get(i);
            double middle = y + height(label) / 2.0;
            for (int line = 0; line < label.size(); line++) {
                double baseline = middle + 4 + (line - (label.size() - 1) / 2.0) * LINE;
                canvas.words("", LEFT - GAP, baseline, "end", label.get(line));
            }
            stack(bars.get(i), middle);
            y += height(label);
        }
        return bottom + 20;
    }

    private void stack(BarChart.Bar drawn, double middle) {
        long before = 0;
        for (int part = 0; part < drawn.parts().size(); part++) {
            long value = drawn.parts().get(part);
            if (value > 0) {
                double width = x(before + value) - x(before);
                canvas.box(part + 1, x(before), middle - BAR / 2.0, width, BAR);
                String number = String.valueOf(value);
                // The total says the same of a bar of one part.
                if (drawn.parts().size() > 1 && number.length() * Canvas.LETTER + 4 < width) {
                    canvas.words("on-" + (part + 1), x(before) + width / 2, middle + 4, "middle", number);
                }
            }
            before += value;
        }
        canvas.words("strong", x(before) + 6, middle + 4, "start", drawn.total());
    }

    private double x(long value) {
        return LEFT + (double) (right - LEFT) * value / top;
    }

    private static int height(List<String> label) {
        return Math.max(BAR, label.size() * LINE) + 8;
    }

    /** A label in up to three lines, cut after that; the table beside the chart has it whole. */
    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        String rest = label.strip();
        while (rest.codePointCount(0, rest.length()) > LETTERS && lines.size() < LABEL_LINES - 1) {
            int end = rest.offsetByCodePoints(0, LETTERS);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(
                rest.codePointCount(0, rest.length()) > LETTERS
                        ? rest.substring(0, rest.offsetByCodePoints(0, LETTERS - 1)) + "…"
                        : rest);
        return lines;
    }
}
