package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.Period;

/** A part of the funds of a programme that falls into one calendar year. */
record Budget(Period period, BigDecimal amount, String currency) {

    /**
     * The funds of each currency, spread evenly over the days of the programme and told by calendar year, since a budget
     * is for one year at the most. The years come to the funds exactly.
     */
    static List<Budget> of(Activity activity) {
        TreeMap<String, BigDecimal> funds = new TreeMap<>();
        for (Activity.Funds given : activity.funds()) {
            if (given.amount() != null && given.currency() != null) {
                funds.merge(given.currency(), given.amount(), BigDecimal::add);
            }
        }
        List<Budget> budgets = new ArrayList<>();
        funds.forEach((currency, amount) -> spread(activity, amount, currency, budgets));
        return budgets;
    }

    private static void spread(Activity activity, BigDecimal amount, String currency, List<Budget> budgets) {
        LocalDate first = activity.startsOn();
        BigDecimal allDays = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, activity.endsOn()) + 1);
        BigDecimal told = BigDecimal.ZERO;
        for (LocalDate from = first;
                !from.isAfter(activity.endsOn());
                from = from.plusYears(1).withDayOfYear(1)) {
            LocalDate newYearsEve = LocalDate.of(from.getYear(), 12, 31);
            LocalDate to = newYearsEve.isAfter(activity.endsOn()) ? activity.endsOn() : newYearsEve;
            BigDecimal daysByThen = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, to) + 1);
            BigDecimal byThen = amount.multiply(daysByThen).divide(allDays, 2, RoundingMode.HALF_UP);
            budgets.add(new Budget(new Period(from, to), byThen.subtract(told), currency));
            told = byThen;
        }
    }
}
