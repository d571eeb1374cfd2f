/** The agenda of an event: its sessions, joint or in parallel tracks. Saving it saves the event. */
@NullMarked
package org.capacityportal.event.agenda;

import org.jspecify.annotations.NullMarked;
