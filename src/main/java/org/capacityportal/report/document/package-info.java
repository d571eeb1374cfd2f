/** A report in the words of one language: sections with texts, tables and charts, which every readable format sets in its own way. */
@NullMarked
package org.capacityportal.report.document;

import org.jspecify.annotations.NullMarked;
