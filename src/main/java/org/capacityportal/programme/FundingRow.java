package org.capacityportal.programme;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.capacityportal.platform.Currencies;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A donor in the form of a programme, by name. */
record FundingRow(
        @Nullable String donor,

        @DecimalMin(value = "0", message = "{programme.error.amount}") @Digits(integer = 13, fraction = 2, message = "{programme.error.amount}") @Nullable BigDecimal amount,

        @Nullable String currency,

        @DecimalMin(value = "0", inclusive = false, message = "{programme.error.share}") @DecimalMax(value = "100", message = "{programme.error.share}") @Digits(integer = 3, fraction = 2, message = "{programme.error.share}") @Nullable BigDecimal sharePercent)
        implements FormRow {

    static final FundingRow BLANK = new FundingRow(null, null, null, null);

    FundingRow {
        donor = ProgrammeForm.stripped(donor);
        currency =
                currency == null || currency.isBlank() ? null : currency.strip().toUpperCase(Locale.ROOT);
        amount = TypedNumber.shortest(amount);
        sharePercent = TypedNumber.shortest(sharePercent);
    }

    @Override
    public boolean blank() {
        return donor == null && amount == null && currency == null && sharePercent == null;
    }

    /** What is missing in a row that somebody began. */
    void check(String path, Errors errors) {
        if (blank()) {
            return;
        }
        ProgrammeForm.require(donor, path + ".donor", errors);
        ProgrammeForm.require(sharePercent, path + ".sharePercent", errors);
        if (currency == null) {
            if (amount != null) {
                errors.rejectValue(path + ".currency", "programme.error.currency");
            }
        } else if (!Currencies.known(currency)) {
            errors.rejectValue(path + ".currency", "programme.error.currency");
        } else {
            ProgrammeForm.require(amount, path + ".amount", errors);
        }
    }

    /** As the history tells it. */
    String told() {
        return Stream.of(donor, sharePercent + " %", amount, currency)
                .filter(part -> part != null)
                .map(Object::toString)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
