/** Charts as SVG, drawn on the server by one piece of code for the page, the PDF and Word. */
@NullMarked
package org.capacityportal.report.chart;

import org.jspecify.annotations.NullMarked;
