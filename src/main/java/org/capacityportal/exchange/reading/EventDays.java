package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of an event, as the headings of attendance columns name them: "14.05", "14 травня", "Day 1", "ІІ день". */
record EventDays(LocalDate starts, LocalDate ends) {

    private static final Pattern FULL =
            Pattern.compile("(?<![\\d.])(\\d{1,2}[.\\-/]\\d{1,2}[.\\-/]\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2})(?![\\d])");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.–-])(\\d{1,2})[./](\\d{1,2})(?!\\d|\\.\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<![\\d–-])(\\d{1,2})(?:-?го|th|st|nd|rd)?[\\s-]+(\\p{L}{3,})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?![\\d–-])");
    private static final Pattern COUNTED =
            Pattern.compile("(?:день|дня|day|dzień|dnia)\\s+(\\d{1,2}|[іi]{1,3}|[іi]?v)(?!\\S)"
                    + "|(?<!\\S)(\\d{1,2}|[іi]{1,3}|[іi]?v)(?:\\s?(?:й|ий|ый|st|nd|rd|th))?\\s+(?:день|day|dzień)");
    private static final Pattern ABOUT_ATTENDANCE = Pattern.compile(
            "присут|відвід|посещ|obecn|attend|present|дні$|дні |дни$|дни |dni$|days|день|day$|участ[іь]");
    private static final Pattern BARE = Pattern.compile("(?<!\\S)(\\d{1,2})$");

    /** Which day of the event a heading names; null where none. */
    @Nullable LocalDate named(String heading) {
        String text = Letters.line(heading).toLowerCase(Locale.ROOT);
        LocalDate day = full(text);
        day = day == null ? numbers(text) : day;
        day = day == null ? words(text) : day;
        day = day == null ? counted(text) : day;
        return day == null ? bare(text) : day;
    }

    private @Nullable LocalDate full(String text) {
        Matcher found = FULL.matcher(text);
        LocalDate day = found.find() ? Dates.of(found.group(1)) : null;
        return day == null || day.isBefore(starts) || day.isAfter(ends) ? null : day;
    }

    private @Nullable LocalDate numbers(String text) {
        Matcher found = NUMBERS.matcher(text);
        return found.find() ? dayOf(found.group(1), Integer.parseInt(found.group(2))) : null;
    }

    private @Nullable LocalDate words(String text) {
        Matcher found = DAY_MONTH.matcher(text);
        if (found.find() && Months.of(found.group(2)) > 0) {
            return dayOf(found.group(1), Months.of(found.group(2)));
        }
        found = MONTH_DAY.matcher(text);
        return found.find() && Months.of(found.group(1)) > 0 ? dayOf(found.group(2), Months.of(found.group(1))) : null;
    }

    private @Nullable LocalDate counted(String text) {
        Matcher found = COUNTED.matcher(Letters.plain(text));
        if (!found.find()) {
            return null;
        }
        String number = found.group(1) == null ? found.group(2) : found.group(1);
        int nth = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : Months.of(number.replace('і', 'i'));
        return nth < 1 || nth > length() ? null : starts.plusDays(nth - 1L);
    }

    /** "Presence 14", or "Presence" alone where there is but one day. */
    private @Nullable LocalDate bare(String text) {
        String plain = Letters.plain(text);
        if (!ABOUT_ATTENDANCE.matcher(plain).find()) {
            return null;
        }
        Matcher found = BARE.matcher(plain);
        if (found.find()) {
            int number = Integer.parseInt(found.group(1));
            return days().filter(day -> day.getDayOfMonth() == number)
                    .findFirst()
                    .orElse(number < 1 || number > length() ? null : starts.plusDays(number - 1L));
        }
        boolean saysNothingElse = List.of("присут", "відвід", "посещ", "obecn", "attend", "present").stream()
                .anyMatch(plain::startsWith);
        return saysNothingElse && length() == 1 ? starts : null;
    }

    private @Nullable LocalDate dayOf(String day, int month) {
        int number = Integer.parseInt(day);
        return days().filter(one -> one.getDayOfMonth() == number && one.getMonthValue() == month)
                .findFirst()
                .orElse(null);
    }

    private Stream<LocalDate> days() {
        return starts.datesUntil(ends.plusDays(1));
    }

    private long length() {
        return ChronoUnit.DAYS.between(starts, ends) + 1;
    }
}
