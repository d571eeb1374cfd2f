package org.capacityportal.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/**
 * The period as it stands in an address, or as it was typed.
 *
 * @param preset {@code 2018}, {@code 2018-H1} or {@code 2018-Q3}; wins over the dates
 */
record PeriodForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String preset) {

    private static final Pattern PRESET = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])))?");

    /** @param problems message keys by field, in the order of the form; the period is there exactly if this is empty */
    record Read(@Nullable Period period, Map<String, String> problems) {}

    static PeriodForm of(Period period) {
        return new PeriodForm(period.from().toString(), period.to().toString(), null);
    }

    /** Whether a preset was chosen, so that the address should say the dates instead. */
    boolean presetChosen() {
        return preset != null && !preset.isBlank();
    }

    /**
     * Reads the period. Where one end is missing, the calendar year of the other one stands in.
     *
     * @param usual the period where nothing was asked for
     */
    Read read(Supplier<Period> usual) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (presetChosen()) {
            Period chosen = ofPreset(String.valueOf(preset).strip());
            if (chosen == null) {
                problems.put("preset", "report.period.error.preset");
            }
            return new Read(chosen, problems);
        }
        LocalDate first = day("from", from, problems);
        LocalDate last = day("to", to, problems);
        if (!problems.isEmpty()) {
            return new Read(null, problems);
        }
        if (first == null && last == null) {
            return new Read(usual.get(), problems);
        }
        first = first == null ? last.withDayOfYear(1) : first;
        last = last == null ? LocalDate.of(first.getYear(), 12, 31) : last;
        if (last.isBefore(first)) {
            problems.put("to", "report.period.error.endBeforeStart");
            return new Read(null, problems);
        }
        return new Read(new Period(first, last), problems);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, Map<String, String> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(Period.ALL.from()) && !day.isAfter(Period.ALL.to())) {
                return day;
            }
            problems.put(field, "validation.date");
        } catch (DateTimeParseException e) {
            problems.put(field, "typeMismatch.java.time.LocalDate");
        }
        return null;
    }

    private static @Nullable Period ofPreset(String typed) {
        Matcher preset = PRESET.matcher(typed);
        if (!preset.matches()) {
            return null;
        }
        int year = Integer.parseInt(preset.group(1));
        if (year < Period.ALL.from().getYear() || year > Period.ALL.to().getYear()) {
            return null;
        }
        if (preset.group(2) != null) {
            return Period.ofHalf(year, Integer.parseInt(preset.group(2)));
        }
        return preset.group(3) != null
                ? Period.ofQuarter(year, Integer.parseInt(preset.group(3)))
                : Period.ofYear(year);
    }
}
