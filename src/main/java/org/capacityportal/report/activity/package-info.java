/** What a report tells of the programmes behind it: what they are, what became of them, what coordinators say. */
@NullMarked
package org.capacityportal.report.activity;

import org.jspecify.annotations.NullMarked;
