/** What two reports on the same subject say differently. */
@NullMarked
package org.capacityportal.report.comparison;

import org.jspecify.annotations.NullMarked;
