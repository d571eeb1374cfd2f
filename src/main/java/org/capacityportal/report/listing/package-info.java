/** The lists behind the figures: as many rows as the figure says. */
@NullMarked
package org.capacityportal.report.listing;

import org.jspecify.annotations.NullMarked;
