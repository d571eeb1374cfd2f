package org.capacityportal.event.spending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types about one spending. Numbers stand as they were typed until they are read, so that a wrong one
 * can be shown again.
 *
 * @param reportingCurrency asked for an event outside every programme alone
 * @param rate with its day where the currency is not the one that money is reported in
 * @param payerCity the city that bore it, as its field names it; so for the partner
 */
record SpendingForm(
        @NotNull(message = "{validation.required}") @Nullable LocalDate spentOn,

        @NotNull(message = "{validation.required}") @Nullable SpendingCategory category,

        @NotBlank(message = "{validation.required}") @Nullable String amount,

        @NotBlank(message = "{validation.required}") @Nullable String currency,

        @Nullable String reportingCurrency,
        @Nullable String rate,
        @Nullable LocalDate rateOn,
        @Nullable String payerCity,
        @Nullable String payerPartner,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String purpose) {

    /** The reporting currency that is offered where nothing says which it is. */
    private static final String USUAL_CURRENCY = "EUR";

    SpendingForm {
        amount = stripped(amount);
        currency = code(currency);
        reportingCurrency = code(reportingCurrency);
        rate = stripped(rate);
        payerCity = stripped(payerCity);
        payerPartner = stripped(payerPartner);
        purpose = stripped(purpose);
    }

    static SpendingForm blank(SpendingOwner owner) {
        return owner.currency() == null
                ? new SpendingForm(null, null, null, USUAL_CURRENCY, USUAL_CURRENCY, null, null, null, null, null)
                : new SpendingForm(null, null, null, owner.currency(), null, null, null, null, null, null);
    }

    /** For the next invoice of a pile: the day, kind, currency and rate of the one before. */
    static SpendingForm after(Spending before, SpendingOwner owner) {
        SpendingForm last = of(before, owner, null, null);
        return new SpendingForm(
                last.spentOn,
                last.category,
                null,
                last.currency,
                last.reportingCurrency,
                last.rate,
                last.rateOn,
                null,
                null,
                null);
    }

    /** @param payerCity as the form names it; so for the partner */
    static SpendingForm of(
            Spending spending, SpendingOwner owner, @Nullable String payerCity, @Nullable String payerPartner) {
        Spent spent = spending.spent();
        // A rate to the currency of a programme that the event has left says nothing about that of its new one.
        boolean rated = spent.rateOn() != null
                && (owner.currency() == null || owner.currency().equals(spent.reportingCurrency()));
        return new SpendingForm(
                spending.spentOn(),
                spending.category(),
                TypedNumber.plain(spent.amount()),
                spent.currency(),
                owner.currency() == null ? spent.reportingCurrency() : null,
                rated ? TypedNumber.plain(spent.rate()) : null,
                rated ? spent.rateOn() : null,
                payerCity,
                payerPartner,
                spending.purpose());
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable String code(@Nullable String typed) {
        String code = stripped(typed);
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
