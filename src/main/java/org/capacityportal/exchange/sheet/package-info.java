/** Reads the rows of a spreadsheet, whatever its format, and trusts it with nothing. */
@NullMarked
package org.capacityportal.exchange.sheet;

import org.jspecify.annotations.NullMarked;
