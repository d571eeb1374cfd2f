/** Two records of one person become one, with all their participations, and can become two again. */
@NullMarked
package org.capacityportal.delegation.merging;

import org.jspecify.annotations.NullMarked;
