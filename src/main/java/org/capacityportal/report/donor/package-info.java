/** Reports to a donor: who may read them, and which part of every figure is the donor’s. */
@NullMarked
package org.capacityportal.report.donor;

import org.jspecify.annotations.NullMarked;
