/** Who attended, summed up by event, role, city or region, and sex, so that figures need not be counted from every participation. */
@NamedInterface("summary")
@NullMarked
package org.capacityportal.delegation.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
