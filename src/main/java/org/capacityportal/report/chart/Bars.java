package org.capacityportal.report.chart;

import java.util.List;

/** Bars on a canvas with a scale of whole numbers. */
abstract class Bars {

    static final int WIDTH = 340;

    /** How many lines the scale has above the one of 0. */
    static final int LINES = 4;

    final List<BarChart.Bar> bars;
    final Canvas canvas;

    /** What the last line of the scale stands for. */
    final long top;

    Bars(List<BarChart.Bar> bars, Canvas canvas) {
        this.bars = bars;
        this.canvas = canvas;
        top = roundTop(bars.stream().mapToLong(BarChart.Bar::length).max().orElse(0));
    }

    /** Draws the bars and says how high the drawing is. */
    abstract int draw();

    /** The least of 4, 8, 12, 20, 40, 80, 120, 200 … that the longest bar fits under, so that the lines stand at whole numbers. */
    private static long roundTop(long longest) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {1, 2, 3, 5}) {
                if (step * power * LINES >= longest) {
                    return step * power * LINES;
                }
            }
        }
    }

    static int longestLabel(List<BarChart.Bar> bars) {
        return bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
    }
}
