/** Hands lists out again, in files that the import takes back: participants of an event, rows that were not taken over. */
@NullMarked
package org.capacityportal.exchange.handing;

import org.jspecify.annotations.NullMarked;
