package org.capacityportal.delegation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of an attendance sheet: which days, which track, which exam result, or absent. A form sends each row twice, as
 * it was when the page was loaded and as it is now, so that two people who fill in one sheet overwrite nothing of each
 * other.
 *
 * @param id the participation
 */
record SheetRow(
        long id,
        Set<LocalDate> present,
        @Nullable Long trackId,
        @Nullable ExamResult examResult,
        boolean absent) {

    /** As the form carries it: {@code 30101;2018-07-02,2018-07-03;33;ENTERED;false}. */
    public String encoded() {
        String days = present.stream()
                .sorted(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
        return String.join(
                ";",
                Long.toString(id),
                days,
                trackId == null ? "" : trackId.toString(),
                examResult == null ? "" : examResult.name(),
                Boolean.toString(absent));
    }

    /** Reads a row back; empty where somebody tampered with it. */
    static Optional<SheetRow> decoded(String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SheetRow(
                    Long.parseLong(parts[0]),
                    Arrays.stream(parts[1].split(","))
                            .filter(day -> !day.isEmpty())
                            .map(LocalDate::parse)
                            .collect(Collectors.toSet()),
                    parts[2].isEmpty() ? null : Long.valueOf(parts[2]),
                    parts[3].isEmpty() ? null : ExamResult.valueOf(parts[3]),
                    Boolean.parseBoolean(parts[4])));
        } catch (IllegalArgumentException | DateTimeException tamperedWith) {
            return Optional.empty();
        }
    }
}
