/** One search over events, places, people and programmes. */
@NullMarked
package org.capacityportal.report.search;

import org.jspecify.annotations.NullMarked;
