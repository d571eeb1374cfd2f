package org.capacityportal.report.chart;

import java.util.List;

/** Bars that stand side by side, as for quarters. */
final class UprightBars extends Bars {

    private static final int LEFT = 36;
    private static final int TOP = 8;
    private static final int BOTTOM = 176;
    private static final int WIDEST_BAR = 44;

    /** A label up to this length may be left out where bars stand close, since its neighbours tell it: Q2, 2018. */
    private static final int SHORT_LABEL = 8;

    private final double slot;
    private final double bar;
    private final boolean grouped;

    UprightBars(List<BarChart.Bar> bars, Canvas canvas) {
        super(bars, canvas);
        slot = slot(bars);
        bar = Math.min(WIDEST_BAR, slot * 0.6);
        grouped = bars.stream().map(BarChart.Bar::group).distinct().count() > 1;
    }

    /** Whether these bars can stand side by side with their labels below. */
    static boolean hold(List<BarChart.Bar> bars) {
        int longest = longestLabel(bars);
        return longest <= SHORT_LABEL || longest * Canvas.LETTER <= slot(bars);
    }

    private static double slot(List<BarChart.Bar> bars) {
        return (double) (WIDTH - LEFT) / Math.max(1, bars.size());
    }

    @Override
    int draw() {
        for (int line = 0; line <= LINES; line++) {
            long value = top * line / LINES;
            canvas.line(line == 0 ? "axis" : "grid", LEFT, y(value), WIDTH, y(value));
            canvas.words("", LEFT - 6, y(value) + 4, "end", String.valueOf(value));
        }
        String group = "";
        for (int i = 0; i < bars.size(); i++) {
            BarChart.Bar drawn = bars.get(i);
            double middle = LEFT + slot * (i + 0.5);
            stack(drawn, middle);
            if (i % every() == 0) {
                canvas.words("", middle, 193, "middle", drawn.label());
            }
            if (drawn.total().length() * Canvas.LETTER <= slot) {
                canvas.words("strong", middle, 209, "middle", drawn.total());
            }
            if (grouped && !drawn.group().equals(group)) {
                canvas.words("", middle, 225, "middle", drawn.group());
            }
            group = drawn.group();
        }
        return grouped ? 232 : 216;
    }

    /** Where the bars stand too close for all their labels, only every second, third … is written. */
    private int every() {
        return Math.max(1, (int) Math.ceil(longestLabel(bars) * Canvas.LETTER / slot));
    }

    private void stack(BarChart.Bar drawn, double middle) {
        long below = 0;
        for (int part = 0; part < drawn.parts().size(); part++) {
            long value = drawn.parts().get(part);
            if (value > 0) {
                double height = y(below) - y(below + value);
                canvas.box(part + 1, middle - bar / 2, y(below + value), bar, height);
                String number = String.valueOf(value);
                if (height >= 14 && number.length() * Canvas.LETTER < bar) {
                    canvas.words("on-" + (part + 1), middle, y(below) - height / 2 + 4, "middle", number);
                }
            }
            below += value;
        }
    }

    private double y(long value) {
        return BOTTOM - (double) (BOTTOM - TOP) * value / top;
    }
}
