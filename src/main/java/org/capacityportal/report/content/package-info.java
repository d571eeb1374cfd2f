/** What a report says: plain records, computed once, of which the page and every file are made. */
@NullMarked
package org.capacityportal.report.content;

import org.jspecify.annotations.NullMarked;
