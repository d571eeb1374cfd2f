/** What the events of years add up to for one city and for one person: sections of their pages. */
@NullMarked
package org.capacityportal.delegation.history;

import org.jspecify.annotations.NullMarked;
