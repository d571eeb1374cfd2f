package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.capacityportal.report.content.Activity;

/** Writes what an activity is about and what kind of aid it is. */
final class ClassificationXml {

    /** Decentralisation and support to subnational government: what every programme of the portal is about. */
    private static final String SUBNATIONAL_GOVERNMENT = "15112";

    private static final String NOT_SPECIFIED = "99810";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final IatiXml xml;
    private final Activity activity;

    ClassificationXml(IatiXml xml, Activity activity) {
        this.xml = xml;
        this.activity = activity;
    }

    void write() {
        sectors()
                .forEach((code, percent) ->
                        xml.empty("sector", "vocabulary", "1", "code", code, "percentage", IatiXml.number(percent)));
        markers()
                .forEach((code, significance) ->
                        xml.empty("policy-marker", "vocabulary", "1", "code", code, "significance", significance));
        if (!activity.funds().isEmpty()) {
            // What donors give is a grant.
            xml.empty("default-finance-type", "code", "110");
        }
        // A project: objectives, a time, a budget and a place agreed with those it is for.
        xml.empty("default-aid-type", "code", "C01");
    }

    /** What is missing to 100 % is not specified; what exceeds it is scaled down. */
    private Map<String, BigDecimal> sectors() {
        TreeMap<String, BigDecimal> sectors = new TreeMap<>(activity.sectors());
        if (sectors.isEmpty()) {
            sectors.put(SUBNATIONAL_GOVERNMENT, WHOLE);
        }
        BigDecimal missing = WHOLE.subtract(Hundred.sum(sectors.values()));
        if (missing.signum() > 0) {
            sectors.merge(NOT_SPECIFIED, missing, BigDecimal::add);
        }
        return Hundred.of(sectors);
    }

    private Map<Integer, Integer> markers() {
        Map<Integer, Integer> markers = new TreeMap<>();
        activity.markers()
                .forEach((name, significance) -> Codes.marker(name).ifPresent(code -> markers.put(code, significance)));
        return markers;
    }
}
