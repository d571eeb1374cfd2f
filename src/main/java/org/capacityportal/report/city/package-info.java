/** Reports on a city and on a region: who may read them, and the key figures on the page of a city. */
@NullMarked
package org.capacityportal.report.city;

import org.jspecify.annotations.NullMarked;
