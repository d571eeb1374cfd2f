package org.capacityportal.report.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a report: an event, an outcome, a place.
 *
 * @param key tells it apart from the others of its part, the same in every language
 * @param title in the language of the report, or in the one that the text stands in
 * @param titleLanguage a tag; null where it is the report's
 * @param values by the last part of the message {@code publishing.field.…}
 */
record Line(Part part, String key, String title, @Nullable String titleLanguage, Map<String, Value> values) {

    Line(Part part, String key, String title, @Nullable String titleLanguage) {
        this(part, key, title, titleLanguage, new LinkedHashMap<>());
    }

    Line with(String field, Value.Kind kind, @Nullable Object value) {
        values.put(field, new Value(kind, value));
        return this;
    }

    Line count(String field, @Nullable Object value) {
        return with(field, Value.Kind.NUMBER, value);
    }
}
