package org.capacityportal.report.content;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days a report covers, both ends inclusive. */
public record Period(LocalDate from, LocalDate to) {

    /** Everything the portal can hold: no record lies before or after. */
    public static final Period ALL = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static Period ofYear(int year) {
        return ofMonths(YearMonth.of(year, Month.JANUARY), 12);
    }

    public static Period ofHalf(int year, int half) {
        return ofMonths(YearMonth.of(year, half * 6 - 5), 6);
    }

    public static Period ofQuarter(int year, int quarter) {
        return ofMonths(YearMonth.of(year, quarter * 3 - 2), 3);
    }

    private static Period ofMonths(YearMonth first, long months) {
        return new Period(first.atDay(1), first.plusMonths(months).atDay(1).minusDays(1));
    }

    /** The period of the same length before; empty where it would begin before {@link #ALL}. */
    public Optional<Period> previous() {
        return moved(-1).filter(period -> !period.from.isBefore(ALL.from));
    }

    /** The period of the same length after; empty where it would end after {@link #ALL}. */
    public Optional<Period> next() {
        return moved(1).filter(period -> !period.to.isAfter(ALL.to));
    }

    private Optional<Period> moved(int direction) {
        if (wholeMonths()) {
            long months = direction * (ChronoUnit.MONTHS.between(from, to) + 1);
            YearMonth first = YearMonth.from(from).plusMonths(months);
            return Optional.of(ofMonths(first, Math.abs(months)));
        }
        long days = direction * (ChronoUnit.DAYS.between(from, to) + 1);
        return Optional.of(new Period(from.plusDays(days), to.plusDays(days)));
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The period in an address: {@code ?from=2018-01-01&to=2018-12-31} */
    public String query() {
        return "?from=" + from + "&to=" + to;
    }

    /** Days of the period that are still to come after this day. */
    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, to));
    }
}
