/** Puts a report together from what the other packages count and read. */
@NullMarked
package org.capacityportal.report.computation;

import org.jspecify.annotations.NullMarked;
