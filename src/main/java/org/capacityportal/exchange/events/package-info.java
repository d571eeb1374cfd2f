/** Takes lists of events with head counts over into a programme: uploaded, looked through, written whole, taken back. */
@NullMarked
package org.capacityportal.exchange.events;

import org.jspecify.annotations.NullMarked;
