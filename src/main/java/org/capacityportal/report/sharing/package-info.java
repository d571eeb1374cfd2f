/** Links by which anybody reads one published report, until they expire or are withdrawn. */
@NullMarked
package org.capacityportal.report.sharing;

import org.jspecify.annotations.NullMarked;
