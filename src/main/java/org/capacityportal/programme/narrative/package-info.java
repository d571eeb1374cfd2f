/** What a coordinator tells beside the figures of a period: deviations from the plan, lessons learnt, risks ahead. */
@NullMarked
package org.capacityportal.programme.narrative;

import org.jspecify.annotations.NullMarked;
