/** What the reports say of money: what was spent, by whom, at which rates. */
@NullMarked
package org.capacityportal.report.spending;

import org.jspecify.annotations.NullMarked;
