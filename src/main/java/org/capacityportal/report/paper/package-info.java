/** What the PDF and the Word file of a report share: fonts, widths of columns, texts that XML takes. */
@NullMarked
package org.capacityportal.report.paper;

import org.jspecify.annotations.NullMarked;
