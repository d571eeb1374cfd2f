/** Reports on a programme: who may read them, and what they count. */
@NullMarked
package org.capacityportal.report.programme;

import org.jspecify.annotations.NullMarked;
