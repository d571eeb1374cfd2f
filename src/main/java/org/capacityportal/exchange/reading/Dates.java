package org.capacityportal.exchange.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.exchange.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Dates and spans of dates as people write them: 14.05.2018, 14 травня 2018 р., May 14, 2018, 14–16.05.2018. */
final class Dates {

    /** From the first to the last day. */
    record Span(LocalDate from, LocalDate to) {}

    private static final String DAY = "(\\d{1,2})(?:-?(?:го|е|th|st|nd|rd))?";
    private static final String YEAR = "(\\d{4}|\\d{2})(?:\\s*(?:р|г|r|року|рік|года|год|roku)\\.?)?";
    private static final String MONTH = "(\\p{L}{1,12})\\.?";
    private static final String TO = "\\s*(?:[-–—−]|до|по|do|to|till|until)\\s*";
    private static final Pattern TIME =
            Pattern.compile("[T ,]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|\\s*[+-]\\d{2}:?\\d{2})?$");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./]" + YEAR);
    private static final Pattern WORDS = Pattern.compile(DAY + "\\s*[-./ ]?\\s*" + MONTH + "\\s*[-./ ,]?\\s*" + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "\\s*" + DAY + "(?:\\s*,\\s*|\\s+)" + YEAR);
    /** Days since 1900 of a spreadsheet, from 1990 to 2100, where the column was saved without its format. */
    private static final Pattern SERIAL = Pattern.compile("3[3-9]\\d{3}|[4-6]\\d{4}|7[0-2]\\d{3}");

    private static final Pattern DAYS_OF_MONTH =
            Pattern.compile(DAY + TO + DAY + "(\\s*[. ]?\\s*(?:\\d{1,2}\\.|" + MONTH + ").*)");
    private static final Pattern BETWEEN = Pattern.compile(TO);
    private static final Pattern MONTH_AND_DAYS =
            Pattern.compile(MONTH + "\\s*" + DAY + TO + DAY + "(\\s*,?\\s*" + YEAR + ")");
    private static final Pattern LAST_YEAR = Pattern.compile("(\\d{4})\\D*$");

    private static final int LONGEST = 60;

    private Dates() {}

    /** Null where the cell holds no date. */
    static @Nullable LocalDate of(SheetCell cell) {
        return cell.date() != null ? cell.date() : of(cell.text());
    }

    static @Nullable LocalDate of(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        String text = TIME.matcher(Letters.unmixed(Letters.line(written))).replaceAll("");
        try {
            Matcher found = YEAR_FIRST.matcher(text);
            if (found.matches()) {
                return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            }
            found = NUMBERS.matcher(text);
            if (found.matches()) {
                return ofNumbers(number(found, 1), number(found, 2), year(found.group(3)));
            }
            found = WORDS.matcher(text);
            if (found.matches()) {
                return LocalDate.of(year(found.group(3)), Months.of(found.group(2)), number(found, 1));
            }
            found = MONTH_FIRST.matcher(text);
            if (found.matches()) {
                return LocalDate.of(year(found.group(3)), Months.of(found.group(1)), number(found, 2));
            }
        } catch (DateTimeException e) {
            return null;
        }
        return SERIAL.matcher(text).matches() ? LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text)) : null;
    }

    /** Null where the cell holds neither a date nor a span of dates. */
    static @Nullable Span span(SheetCell cell) {
        LocalDate day = of(cell);
        if (day != null) {
            return new Span(day, day);
        }
        return cell.text().length() > LONGEST ? null : span(Letters.unmixed(Letters.line(cell.text())));
    }

    private static @Nullable Span span(String text) {
        Matcher found = DAYS_OF_MONTH.matcher(text);
        if (found.matches()) {
            LocalDate from = of(found.group(1) + found.group(3));
            LocalDate to = of(found.group(2) + found.group(3));
            if (from != null && to != null) {
                return new Span(from, to);
            }
        }
        found = MONTH_AND_DAYS.matcher(text);
        if (found.matches()) {
            LocalDate from = of(found.group(1) + " " + found.group(2) + found.group(4));
            LocalDate to = of(found.group(1) + " " + found.group(3) + found.group(4));
            return from == null || to == null ? null : new Span(from, to);
        }
        Span span = null;
        for (Matcher between = BETWEEN.matcher(text); span == null && between.find(); ) {
            span = span(text.substring(0, between.start()), text.substring(between.end()));
        }
        return span;
    }

    /** The first of two ends often leaves the year to the second. */
    private static @Nullable Span span(String first, String last) {
        LocalDate to = of(last);
        LocalDate from = of(first);
        Matcher year = LAST_YEAR.matcher(last);
        if (from == null && to != null) {
            String written = year.find() ? year.group(1) : String.valueOf(to.getYear());
            from = of(first + " " + written);
            from = from == null ? of(first.replaceAll("\\.$", "") + "." + written) : from;
        }
        return from == null || to == null ? null : new Span(from, to);
    }

    private static @Nullable LocalDate ofNumbers(int first, int second, int year) {
        // Day first, as everywhere in Europe, unless it cannot be.
        return second > 12 ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 80 ? 2000 : 1900);
    }
}
