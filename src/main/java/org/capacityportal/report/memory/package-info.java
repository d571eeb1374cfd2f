/** What was computed for reports, kept in memory for as long as nothing that it tells of has changed. */
@NullMarked
package org.capacityportal.report.memory;

import org.jspecify.annotations.NullMarked;
