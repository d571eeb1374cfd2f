/** A document of a report as its page shows it: rows, headings and marks ready for the template. */
@NullMarked
package org.capacityportal.report.page;

import org.jspecify.annotations.NullMarked;
