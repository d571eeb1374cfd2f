/** The levels that the indicators of programmes have reached, counted by the portal or entered by hand. */
@NullMarked
package org.capacityportal.report.indicators;

import org.jspecify.annotations.NullMarked;
