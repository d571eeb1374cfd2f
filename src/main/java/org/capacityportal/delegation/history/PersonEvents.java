package org.capacityportal.delegation.history;

import java.util.List;

/**
 * A person's participations, the latest first.
 *
 * @param elsewhere how many more there are in events that are not the viewer's to read
 */
record PersonEvents(List<PersonEvent> rows, long elsewhere) {}
