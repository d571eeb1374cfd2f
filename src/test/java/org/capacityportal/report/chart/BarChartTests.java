package org.capacityportal.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BarChartTests {

    private static final List<String> PARTS = List.of("Women", "Men", "Not recorded");

    private static final List<BarChart.Bar> QUARTERS = List.of(
            new BarChart.Bar("Q1", "2018", List.of(18L, 14L, 8L), "40"),
            new BarChart.Bar("Q2", "2018", List.of(20L, 0L, 0L), "20"));

    private static final List<BarChart.Bar> REGIONS = List.of(
            new BarChart.Bar("Дніпропетровська область", "", List.of(30L), "30"),
            new BarChart.Bar("Автономна Республіка Крим та місто Севастополь разом узяті", "", List.of(7L), "7"));

    @Test
    void onThePageTheStyleSheetColoursIt() {
        String svg = BarChart.svg("quarters", "Over time", "Q1: 40.", QUARTERS);

        assertThat(svg)
                .contains("class=\"cp-chart\"", "class=\"fill-1\"", "class=\"fill-3\"", "class=\"strong\"")
                .doesNotContain(" fill=", " style=", "stroke=");
    }

    @Test
    void itsTitleAndFiguresAreReadOut() {
        assertThat(BarChart.svg("quarters", "Over time", "Q1: 40 & more.", QUARTERS))
                .contains("role=\"img\" aria-labelledby=\"quarters-title quarters-about\"")
                .contains("<title id=\"quarters-title\">Over time</title>")
                .contains("<desc id=\"quarters-about\">Q1: 40 &amp; more.</desc>");
    }

    @Test
    void onPaperItBringsItsColoursAndTheWordsForThem() {
        String svg = BarChart.paper("Over time", "Q1: 40.", PARTS, QUARTERS);

        assertThat(svg)
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", "fill=\"#14597a\"", "fill=\"#a9cbdb\"")
                .contains(">Women</text>", ">Men</text>", ">Not recorded</text>")
                .doesNotContain("class=");
    }

    @Test
    void thePartsStayApartInGreyPrint() {
        List<Double> greys = List.of(grey("14597a"), grey("a9cbdb"), grey("ffffff"));

        assertThat(greys).isSorted();
        assertThat(greys.get(1) - greys.get(0)).isGreaterThan(0.3);
        assertThat(greys.get(2) - greys.get(1)).isGreaterThan(0.15);
        assertThat(BarChart.paper("", "x", PARTS, QUARTERS)).contains("fill=\"#ffffff\" stroke=\"#14597a\"");
    }

    @Test
    void aChartOfOnePartNeedsNoKey() {
        assertThat(BarChart.paper("By region", "…", List.of("Events"), REGIONS)).doesNotContain("Events");
    }

    @Test
    void barsWithLongLabelsLieAndTheirLabelsBreakIntoLines() {
        String svg = BarChart.svg("regions", "By region", "…", REGIONS);

        assertThat(svg).contains(">Дніпропетровська</text>", ">область</text>", "…</text>");
        assertThat(widths(svg))
                .satisfiesExactly(first -> assertThat(first).isGreaterThan(100), second -> assertThat(second)
                        .isBetween(20.0, 40.0));
    }

    @Test
    void barsWithShortLabelsStand() {
        assertThat(widths(BarChart.svg("q", "Over time", "…", QUARTERS))).allMatch(width -> width == 44.0);
    }

    @Test
    void manyBarsLeaveOutLabelsRatherThanLettingThemOverlap() {
        List<BarChart.Bar> years = Collections.nCopies(40, new BarChart.Bar("2018", "", List.of(1L), "1"));

        assertThat(BarChart.svg("years", "Over time", "…", years).split(">2018</text>"))
                .hasSizeBetween(5, 20);
    }

    @Test
    void nothingToShowIsAnEmptyScale() {
        assertThat(BarChart.svg("none", "None", "Nothing.", List.of()))
                .contains(">4</text>")
                .doesNotContain("<rect");
        assertThat(BarChart.svg("zero", "None", "Nothing.", List.of(new BarChart.Bar("Q1", "", List.of(0L), "0"))))
                .doesNotContain("<rect");
    }

    private static List<Double> widths(String svg) {
        return Pattern.compile("<rect[^>]* width=\"([\\d.]+)\"")
                .matcher(svg)
                .results()
                .map(rect -> Double.valueOf(rect.group(1)))
                .toList();
    }

    private static double grey(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return (0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff)) / 255;
    }
}
