/** The figures of every report: one definition each, computed by set-based SQL into plain records. */
@NullMarked
package org.capacityportal.report.figures;

import org.jspecify.annotations.NullMarked;
