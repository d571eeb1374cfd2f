/** External exams at events: what the examiner sent back for each person beside the result that is counted. */
@NullMarked
package org.capacityportal.delegation.exam;

import org.jspecify.annotations.NullMarked;
