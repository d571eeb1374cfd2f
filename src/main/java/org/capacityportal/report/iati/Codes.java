package org.capacityportal.report.iati;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.capacityportal.programme.PolicyMarker;
import org.capacityportal.report.content.Activity;
import org.jspecify.annotations.Nullable;

/** What the portal knows in the codes of the IATI codelists. */
final class Codes {

    static final String FUNDING = "1";
    static final String ACCOUNTABLE = "2";
    static final String IMPLEMENTING = "4";

    static final String OTHER_ORGANISATION = "90";

    private static final String GOVERNMENT = "10";
    private static final String LOCAL_GOVERNMENT = "11";
    private static final String MULTILATERAL = "40";

    /** A ministry or an agency: US-GOV-1, SE-0, XM-DAC-5-2. */
    private static final Pattern GOVERNMENT_REFERENCE =
            Pattern.compile("[A-Z]{2}-GOV-.+|[A-Z]{2}-\\d+(-\\d+)*|XM-DAC-\\d{1,3}(-\\d+)*");

    /** The channel codes of the OECD DAC from 41000 to 47999 are multilateral organisations. */
    private static final Pattern MULTILATERAL_REFERENCE = Pattern.compile("XM-DAC-4[1-7]\\d{3}");

    /** FileFormat by the ending of a file's name. */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("csv", "text/csv"),
            Map.entry("txt", "text/plain"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"));

    private Codes() {}

    /** ActivityStatus. */
    static String status(String status) {
        return switch (status) {
            case "PLANNED" -> "1";
            case "ACTIVE" -> "2";
            case "COMPLETED" -> "4";
            case "CANCELLED" -> "5";
            case "SUSPENDED" -> "6";
            default -> throw new IllegalArgumentException("No such status of a programme: " + status);
        };
    }

    /** ResultType: an objective is an outcome. */
    static String resultType(String level) {
        return level.equals("OBJECTIVE") ? "2" : "1";
    }

    /** IndicatorMeasure: yes and no are a scale of names, 1 and 0. */
    static String measure(String measure) {
        return switch (measure) {
            case "NUMBER" -> "1";
            case "PERCENTAGE" -> "2";
            case "YES_NO" -> "3";
            case "QUALITATIVE" -> "5";
            default -> throw new IllegalArgumentException("No such measure: " + measure);
        };
    }

    /** OrganisationType, as far as a city or the identifier gives it away; null where nothing does. */
    static @Nullable String organisationType(Activity.Organisation organisation) {
        if (organisation.cityHall()) {
            return LOCAL_GOVERNMENT;
        }
        String reference = organisation.identifier();
        if (reference == null) {
            return null;
        }
        if (MULTILATERAL_REFERENCE.matcher(reference).matches()) {
            return MULTILATERAL;
        }
        return GOVERNMENT_REFERENCE.matcher(reference).matches() ? GOVERNMENT : null;
    }

    /** PolicyMarker; empty for one that the portal does not know any more. */
    static Optional<Integer> marker(String name) {
        return Arrays.stream(PolicyMarker.values())
                .filter(marker -> marker.name().equals(name))
                .map(PolicyMarker::code)
                .findFirst();
    }

    /** FileFormat, by the ending of the address; a page where it says nothing. */
    static String format(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(FORMATS.get(ending)).orElse("text/html");
    }
}
