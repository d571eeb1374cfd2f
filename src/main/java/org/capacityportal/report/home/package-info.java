/** The page everybody starts with. */
@NullMarked
package org.capacityportal.report.home;

import org.jspecify.annotations.NullMarked;
