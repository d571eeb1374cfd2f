/**
 * Attendance as it is taken at the event: by day and by session, present, absent or excused, on a screen or on paper.
 * Days remain what all figures are counted from.
 */
@NullMarked
package org.capacityportal.delegation.attendance;

import org.jspecify.annotations.NullMarked;
