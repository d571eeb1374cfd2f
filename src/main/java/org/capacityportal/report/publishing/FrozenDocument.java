package org.capacityportal.report.publishing;

import java.util.List;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.page.ShownReport;

/**
 * A published report as a page shows it, in the words of its own language. It leads to no other page of the portal: what
 * stands there today need not be what was published.
 *
 * @param tag of its language
 */
public record FrozenDocument(String tag, String title, List<ReportDocument.Fact> facts, ShownReport shown) {}
