/** Reports as PDF that everybody can read, after PDF/UA-1. */
@NullMarked
package org.capacityportal.report.pdf;

import org.jspecify.annotations.NullMarked;
