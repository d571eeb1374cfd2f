package org.capacityportal.report.publishing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.capacityportal.report.content.Report;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The computed record of a report as text, and back: every component as it is, numbers to the last digit. A record of
 * the time before a part was added to reports reads as one in which that part is empty.
 */
@Component
class RecordJson {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(Report report) {
        return json.writeValueAsString(report);
    }

    /** As {@link #write(Report)}, with what has no order of its own in a fixed one. */
    void write(Report report, OutputStream out) {
        json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValue(out, report);
    }

    Report read(String text) {
        return json.readValue(text, Report.class);
    }
}
