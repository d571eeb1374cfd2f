/** How people without an account say who they are on the list of an event: by a link from the room and their name. */
@NullMarked
package org.capacityportal.delegation.self;

import org.jspecify.annotations.NullMarked;
