package org.capacityportal.delegation.attendance;

/** How many people of a day or a session are marked, and how. */
record MarkCounts(long present, long absent, long excused, long unmarked) {}
