package org.capacityportal.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document on a page.
 *
 * @param gaps what is missing, in short
 */
public record ShownReport(List<ShownSection> sections, List<Gap> gaps) {

    /**
     * A gap in what is on record.
     *
     * @param first the first places where it is missing
     * @param more whether there are others
     */
    public record Gap(String text, List<ShownBlock.Shown> first, boolean more) {}

    /** Null where the document has no such section. */
    public @Nullable ShownSection section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Every section but these, in the order of the document. */
    public List<ShownSection> without(List<String> keys) {
        return sections.stream()
                .filter(section -> !keys.contains(section.key()))
                .toList();
    }
}
