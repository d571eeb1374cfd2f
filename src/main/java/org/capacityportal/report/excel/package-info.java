/** A report as a workbook: a sheet per table, with typed cells and totals that count. */
@NullMarked
package org.capacityportal.report.excel;

import org.jspecify.annotations.NullMarked;
