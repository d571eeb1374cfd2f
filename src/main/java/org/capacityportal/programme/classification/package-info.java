/** How a programme is classified for those who publish and compare aid data, and the currency it reports in. */
@NullMarked
package org.capacityportal.programme.classification;

import org.jspecify.annotations.NullMarked;
