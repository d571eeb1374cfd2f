package org.capacityportal.event.spending;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.capacityportal.city.Cities;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.Currencies;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a spending, and refuses at their fields what cannot be. */
@Component
class SpendingReader {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Cities cities;
    private final Partners partners;
    private final Clock clock;

    SpendingReader(Cities cities, Partners partners, Clock clock) {
        this.cities = cities;
        this.partners = partners;
        this.clock = clock;
    }

    /** What a form says, read: numbers parsed, names found. */
    record Facts(
            LocalDate spentOn,
            Spent spent,
            @Nullable Long payerCity,
            @Nullable Long payerPartner) {}

    /**
     * @param reporting the currency that the owner's money is reported in; null: the form says which
     * @throws FieldRejectedException for everything that is wrong, together
     */
    Facts read(SpendingForm form, @Nullable String reporting) {
        Refusals refusals = new Refusals();
        LocalDate spentOn = Objects.requireNonNull(form.spentOn());
        refuseImpossible("spentOn", spentOn, refusals);
        BigDecimal amount = amount(form.amount(), refusals);
        String currency = currency("currency", form.currency(), refusals);
        String reportedIn =
                reporting == null ? currency("reportingCurrency", form.reportingCurrency(), refusals) : reporting;
        Spent spent = currency == null || reportedIn == null
                ? null
                : currency.equals(reportedIn)
                        ? amount == null ? null : Spent.inReportingCurrency(amount, currency)
                        : exchanged(form, amount, currency, reportedIn, refusals);
        Long city = refusals.attempt(() -> cities.resolve(form.payerCity(), "payerCity"));
        Long partner = refusals.attempt(() -> partners.resolve(form.payerPartner(), "payerPartner"));
        if (form.payerCity() != null && form.payerPartner() != null) {
            refusals.refuse("payerPartner", "spending.error.twoPayers");
        }
        refusals.throwIfAny();
        return new Facts(spentOn, Objects.requireNonNull(spent), city, partner);
    }

    private static @Nullable BigDecimal amount(@Nullable String typed, Refusals refusals) {
        BigDecimal amount = TypedNumber.of(typed);
        if (amount == null
                || amount.signum() <= 0
                || amount.stripTrailingZeros().scale() > Spent.AMOUNT_DECIMALS) {
            refusals.refuse("amount", "spending.error.amount");
            return null;
        }
        if (TypedNumber.wholeDigits(amount) > Spent.MOST_DIGITS) {
            refusals.refuse("amount", "spending.error.tooMuch");
            return null;
        }
        return amount;
    }

    private static @Nullable String currency(String field, @Nullable String code, Refusals refusals) {
        if (!Currencies.known(code)) {
            refusals.refuse(field, "spending.error.currency");
            return null;
        }
        return code;
    }

    private @Nullable Spent exchanged(
            SpendingForm form, @Nullable BigDecimal amount, String currency, String reporting, Refusals refusals) {
        BigDecimal rate = TypedNumber.of(form.rate());
        LocalDate rateOn = form.rateOn();
        if (rateOn == null) {
            refusals.refuse("rateOn", "spending.error.rateDay");
        } else {
            refuseImpossible("rateOn", rateOn, refusals);
        }
        if (form.rate() == null) {
            refusals.refuse("rate", "spending.error.rateMissing", currency, reporting);
            return null;
        }
        if (rate == null
                || rate.signum() <= 0
                || rate.stripTrailingZeros().scale() > Spent.RATE_DECIMALS
                || TypedNumber.wholeDigits(rate) > 10) {
            refusals.refuse("rate", "spending.error.rate");
            return null;
        }
        if (amount == null || rateOn == null) {
            return null;
        }
        BigDecimal reported = Spent.reported(amount, rate);
        if (reported.signum() == 0 || TypedNumber.wholeDigits(reported) > Spent.MOST_DIGITS) {
            refusals.refuse("rate", "spending.error.reported", reported.toPlainString(), reporting);
            return null;
        }
        return new Spent(amount, currency, rate, rateOn, reporting);
    }

    /** Money is on record once it is spent. */
    private void refuseImpossible(String field, LocalDate day, Refusals refusals) {
        if (day.isBefore(EARLIEST)) {
            refusals.refuse(field, "validation.date");
        } else if (day.isAfter(LocalDate.now(clock))) {
            refusals.refuse(field, "spending.error.future");
        }
    }
}
