/**
 * What a programme is to achieve: objectives, the outputs that serve them, and indicators with baseline, targets and the
 * levels reached. Readers are all who see the programme; those who look after it write.
 */
@NullMarked
package org.capacityportal.programme.results;

import org.jspecify.annotations.NullMarked;
