/**
 * Takes lists of participants over into an event: a list is uploaded, looked through row by row, taken over whole or not
 * at all, and can be taken back.
 */
@NullMarked
package org.capacityportal.exchange.importing;

import org.jspecify.annotations.NullMarked;
