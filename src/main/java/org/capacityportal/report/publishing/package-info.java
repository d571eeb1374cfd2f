/** Published reports: frozen as they were computed, with their files, and never changed afterwards. */
@NullMarked
package org.capacityportal.report.publishing;

import org.jspecify.annotations.NullMarked;
