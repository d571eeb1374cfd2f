/** Participants tick themselves as present, by the code on a screen in the room, on that day only. */
@NullMarked
package org.capacityportal.delegation.checkin;

import org.jspecify.annotations.NullMarked;
