/** The portal's own certificates of attendance: on which terms, for whom, on paper, and confirmed to whoever asks. */
@NullMarked
package org.capacityportal.delegation.certificate;

import org.jspecify.annotations.NullMarked;
