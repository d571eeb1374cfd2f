/** A report as activities of the IATI Standard 2.03, for those who publish and compare aid data; see {@code docs/iati.md}. */
@NullMarked
package org.capacityportal.report.iati;

import org.jspecify.annotations.NullMarked;
