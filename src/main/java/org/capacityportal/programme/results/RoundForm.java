package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/** A round of reporting: what the indicators of a programme that are entered by hand reached by one day. A blank row says nothing new. */
record RoundForm(
        @NotNull(message = "{validation.required}") @Nullable LocalDate asOf,

        List<@Valid Row> rows) {

    RoundForm {
        rows = rows == null
                ? List.of()
                : rows.stream().map(row -> row == null ? Row.BLANK : row).toList();
    }

    static RoundForm blank(LocalDate asOf, List<Long> indicators) {
        return new RoundForm(
                asOf,
                indicators.stream()
                        .map(indicator -> new Row(indicator, null, null, null, null, null))
                        .toList());
    }

    /** What one indicator reached. */
    record Row(
            @Nullable Long indicator,
            @Nullable BigDecimal value,
            @Nullable Answer answer,

            @Size(max = TypedLevel.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String text,

            @Size(max = 4000, message = "{validation.tooLong}") @Nullable String evidence,

            @Size(max = 500, message = "{validation.tooLong}") @Pattern(regexp = ValueForm.WEB_ADDRESS, message = "{validation.url}") @Nullable String evidenceUrl)
            implements FormRow {

        static final Row BLANK = new Row(null, null, null, null, null, null);

        Row {
            value = TypedNumber.shortest(value);
            text = TypedLevel.stripped(text);
            evidence = TypedLevel.stripped(evidence);
            evidenceUrl = TypedLevel.stripped(evidenceUrl);
        }

        @Override
        public boolean blank() {
            return value == null && answer == null && text == null && evidence == null && evidenceUrl == null;
        }

        TypedLevel typed() {
            return new TypedLevel(value, answer, text);
        }
    }
}
