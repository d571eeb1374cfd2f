package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.capacityportal.report.content.Activity;

/** Writes what an activity may cost and what was spent on it. */
final class MoneyXml {

    private static final String ORIGINAL = "1";
    private static final String INDICATIVE = "1";
    private static final String EXPENDITURE = "4";

    private final IatiXml xml;
    private final Texts texts;
    private final Activity activity;
    private final LocalDate asOf;

    MoneyXml(IatiXml xml, Texts texts, Activity activity, LocalDate asOf) {
        this.xml = xml;
        this.texts = texts;
        this.activity = activity;
        this.asOf = asOf;
    }

    void write() {
        Budget.of(activity).forEach(this::budget);
        activity.spent().stream().filter(spent -> !spent.on().isAfter(asOf)).forEach(this::expenditure);
    }

    private void budget(Budget budget) {
        xml.open("budget", "type", ORIGINAL, "status", INDICATIVE);
        xml.empty("period-start", "iso-date", budget.period().from());
        xml.empty("period-end", "iso-date", budget.period().to());
        // The rate of a day to come is known to nobody.
        LocalDate start = activity.startsOn();
        value(budget.amount(), budget.currency(), start.isAfter(asOf) ? asOf : start);
        xml.close();
    }

    private void expenditure(Activity.Spent spent) {
        xml.open("transaction");
        xml.empty("transaction-type", "code", EXPENDITURE);
        xml.empty("transaction-date", "iso-date", spent.on());
        value(spent.amount(), spent.currency(), spent.on());
        xml.narratives("description", texts.word("spending.category." + spent.category()));
        xml.close();
    }

    private void value(BigDecimal amount, String currency, LocalDate on) {
        xml.text("value", amount.toPlainString(), "currency", currency, "value-date", on);
    }
}
