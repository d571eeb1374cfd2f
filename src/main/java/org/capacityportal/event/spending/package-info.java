/** Money spent on events, and on programmes as a whole. Reports count it on the day it was spent. */
@NullMarked
package org.capacityportal.event.spending;

import org.jspecify.annotations.NullMarked;
