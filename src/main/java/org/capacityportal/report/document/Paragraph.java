package org.capacityportal.report.document;

import org.jspecify.annotations.Nullable;

/**
 * A text; its line breaks are kept.
 *
 * @param heading stands above it in strong type; null for none
 * @param language the language of the text, a tag; null where it is the document's
 */
public record Paragraph(
        @Nullable String heading, String text, @Nullable String language) implements Block {

    public Paragraph(String text) {
        this(null, text, null);
    }
}
