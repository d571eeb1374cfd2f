package org.capacityportal.report.document;

import java.util.List;
import java.util.stream.Stream;
import org.capacityportal.platform.Language;

/**
 * A report in the words of one language. What it says stands here; how it looks is up to the format.
 *
 * @param facts what stands on the cover: period, state, who made it
 */
public record ReportDocument(Language language, String title, List<Fact> facts, List<Section> sections) {

    /** A line of the cover: "Period: 1 January – 31 December 2018". */
    public record Fact(String label, String value) {}

    /** Every table in the order of the document. */
    public List<Table> tables() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty())
                .toList();
    }
}
