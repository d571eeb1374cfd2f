/** Files of a report: one class per format, each writing from the same computed record. */
@NullMarked
package org.capacityportal.report.format;

import org.jspecify.annotations.NullMarked;
