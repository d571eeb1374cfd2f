package org.capacityportal.programme.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.springframework.stereotype.Component;

/** Keeps in the history of the programme what was entered as reached, before and after each correction. */
@Component
class ValueHistory {

    private final AuditLog log;

    ValueHistory(AuditLog log) {
        this.log = log;
    }

    /** Records a change of the values of a day, each as {@link #told}; empty where there are none. */
    void record(long programmeId, Indicator indicator, String was, String is) {
        if (!was.equals(is)) {
            log.record(
                    new Tracked.Page("programme", programmeId),
                    "indicator",
                    indicator.id(),
                    "CHANGED",
                    indicator.auditLabel(),
                    Map.of("values", new String[] {was, is}));
        }
    }

    /**
     * The values of a day in one line.
     *
     * @param parts those whose names are known; others are told by their category
     */
    static String told(LocalDate day, List<IndicatorValue> values, List<Part> parts) {
        Map<String, String> names = parts.stream().collect(Collectors.toMap(Part::category, Part::name));
        return values.stream()
                .flatMap(value -> Stream.of(
                        names.getOrDefault(value.category(), value.category()) + " "
                                + value.level().told(),
                        value.evidence(),
                        value.evidenceUrl()))
                .filter(part -> part != null)
                .map(String::strip)
                .collect(Collectors.joining("; ", day + ": ", ""));
    }
}
