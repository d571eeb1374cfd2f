package org.capacityportal.report.document;

import java.util.List;
import org.capacityportal.report.chart.BarChart;

/**
 * A chart of stacked bars. Its figures stand in a table of the same section.
 *
 * @param key names it, the same in every language
 * @param description tells all its figures to those who do not see it
 * @param parts what the parts of a bar are, from the bottom to the top
 */
public record Chart(String key, String title, String description, List<String> parts, List<BarChart.Bar> bars)
        implements Block {}
