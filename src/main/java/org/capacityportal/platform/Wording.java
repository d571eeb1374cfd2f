package org.capacityportal.platform;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Numbers, dates and words that agree with a number, in the reader's language. Templates reach it as {@code @wording};
 * the files of a report use it with the language of the report.
 */
@Component
public class Wording {

    private static final char NON_BREAKING_SPACE = '\u00a0';

    /** A pattern is read once per language. */
    private static final Map<String, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    private final MessageSource messages;
    private final Clock clock;

    Wording(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** "5 people", "5 осіб": the message {@code key.one}, {@code .few}, {@code .many} or {@code .other} with the number. */
    public String count(String key, long number) {
        return count(key, number, Language.current());
    }

    public String count(String key, long number, Language language) {
        String form =
                PluralRules.forLocale(ULocale.forLocale(language.locale())).select(number);
        return messages.getMessage(key + "." + form, new Object[] {number(number, language)}, language.locale());
    }

    /** A message in the current language, for the few places where a template cannot use {@code #{…}}. */
    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.current().locale());
    }

    /**
     * What a form calls a field: "Title", "Sessions 4"; null where there is no word for it.
     *
     * @param path as in a form's errors: {@code title}, {@code sessions[3].from}
     */
    public @Nullable String field(String entity, String path) {
        int row = path.indexOf('[');
        String name = row < 0 ? path : path.substring(0, row);
        String label = messages.getMessage(
                entity + ".field." + name, null, null, Language.current().locale());
        return label == null || row < 0
                ? label
                : label + " " + (Integer.parseInt(path.substring(row + 1, path.indexOf(']'))) + 1);
    }

    public String number(Number number) {
        return number(number, Language.current());
    }

    /** With the separators of the language, decimals to two places at the most: 19,962 and 92.8; 19 962 and 92,8. */
    public String number(Number number, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** An amount of money with the separators of the reader's language and two decimals: 1,250.50. */
    public String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Language.current().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    /** A rate of exchange with all its decimals, at least two. */
    public String rate(BigDecimal rate) {
        NumberFormat format = NumberFormat.getNumberInstance(Language.current().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(8);
        return format.format(rate);
    }

    /** A part of a whole in whole percent; a dash where there is no whole. */
    public String percent(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP) + "%";
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "–" : date(date, Language.current());
    }

    /** 6 July 2018, 6 липня 2018. */
    public String date(LocalDate date, Language language) {
        return glue(date.format(pattern("d MMMM yyyy", language)));
    }

    /** 6 July 2018, 09:12, in the portal's time zone. */
    public String moment(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        return date(local.toLocalDate()) + ", " + local.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    public String days(LocalDate from, LocalDate to) {
        return days(from, to, Language.current());
    }

    /** A range of days with what its ends share said once: 2–6 July 2018, 30 June – 2 July 2018. */
    public String days(LocalDate from, LocalDate to, Language language) {
        if (from.equals(to)) {
            return date(from, language);
        }
        if (from.getYear() != to.getYear()) {
            return date(from, language) + " – " + date(to, language);
        }
        if (from.getMonth() != to.getMonth()) {
            return glue(from.format(pattern("d MMMM", language))) + " – " + date(to, language);
        }
        return from.getDayOfMonth() + "–" + date(to, language);
    }

    /** Monday, понеділок. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, Language.current().locale());
    }

    /** Mon, пн. */
    public String shortWeekday(LocalDate date) {
        return date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT_STANDALONE, Language.current().locale());
    }

    /** The day and month alone, where the year is clear: 6 July. */
    public String dayAndMonth(LocalDate date) {
        return glue(date.format(pattern("d MMMM", Language.current())));
    }

    /** Today in the portal's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static DateTimeFormatter pattern(String pattern, Language language) {
        return PATTERNS.computeIfAbsent(
                language.tag() + pattern, key -> DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    private static String glue(String date) {
        return date.replace(' ', NON_BREAKING_SPACE);
    }
}
