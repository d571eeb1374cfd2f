/** Reports as Word files that an officer goes on writing in. */
@NullMarked
package org.capacityportal.report.word;

import org.jspecify.annotations.NullMarked;
