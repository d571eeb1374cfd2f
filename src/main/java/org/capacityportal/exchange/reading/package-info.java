/** Makes people out of the rows of somebody else’s spreadsheet: finds the heading, recognises the columns, reads the cells. */
@NullMarked
package org.capacityportal.exchange.reading;

import org.jspecify.annotations.NullMarked;
