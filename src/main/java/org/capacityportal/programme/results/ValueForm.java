package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/** The level that an indicator reached by a day, in total and by the parts it is told apart into, with the evidence. */
record ValueForm(
        @NotNull(message = "{validation.required}") @Nullable LocalDate asOf,

        @Nullable BigDecimal value,
        @Nullable Answer answer,

        @Size(max = TypedLevel.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String text,

        List<@Valid PartRow> parts,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String evidence,

        @Size(max = 500, message = "{validation.tooLong}") @Pattern(regexp = ValueForm.WEB_ADDRESS, message = "{validation.url}") @Nullable String evidenceUrl) {

    /** Nothing, or an address that a browser may follow: no other scheme than these two. */
    static final String WEB_ADDRESS = "(?i)\\s*|\\s*https?://[^\\s/]\\S*\\s*";

    ValueForm {
        value = TypedNumber.shortest(value);
        text = TypedLevel.stripped(text);
        parts = parts == null
                ? List.of()
                : parts.stream()
                        .map(part -> part == null ? PartRow.BLANK : part)
                        .toList();
        evidence = TypedLevel.stripped(evidence);
        evidenceUrl = TypedLevel.stripped(evidenceUrl);
    }

    /** The level of one part; there is a row for every part, blank where nothing is known. */
    record PartRow(
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable Answer answer,

            @Size(max = TypedLevel.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String text)
            implements FormRow {

        static final PartRow BLANK = new PartRow(null, null, null, null);

        PartRow {
            value = TypedNumber.shortest(value);
            text = TypedLevel.stripped(text);
        }

        @Override
        public boolean blank() {
            return value == null && answer == null && text == null;
        }

        TypedLevel typed() {
            return new TypedLevel(value, answer, text);
        }
    }

    static ValueForm blank(LocalDate asOf, List<Part> parts) {
        return new ValueForm(
                asOf,
                null,
                null,
                null,
                parts.stream()
                        .map(part -> new PartRow(part.category(), null, null, null))
                        .toList(),
                null,
                null);
    }

    /** @param values what is on record for the day */
    static ValueForm of(LocalDate asOf, List<IndicatorValue> values, Measure measure, List<Part> parts) {
        Map<String, IndicatorValue> known = new HashMap<>();
        values.forEach(value -> known.put(value.category(), value));
        IndicatorValue whole = known.get(Dimension.WHOLE);
        TypedLevel level = TypedLevel.of(whole == null ? Level.UNKNOWN : whole.level(), measure);
        return new ValueForm(
                asOf,
                level.value(),
                level.answer(),
                level.text(),
                parts.stream()
                        .map(part -> {
                            IndicatorValue value = known.get(part.category());
                            TypedLevel typed = TypedLevel.of(value == null ? Level.UNKNOWN : value.level(), measure);
                            return new PartRow(part.category(), typed.value(), typed.answer(), typed.text());
                        })
                        .toList(),
                whole == null ? null : whole.evidence(),
                whole == null ? null : whole.evidenceUrl());
    }

    TypedLevel typed() {
        return new TypedLevel(value, answer, text);
    }

    /**
     * Refuses what does not fit the indicator.
     *
     * @param known the categories that it is told apart into
     */
    void check(Measure measure, Set<String> known, LocalDate today, Refusals refusals) {
        ReachedDay.check(asOf, today, refusals);
        if (typed().read(measure).unknown()) {
            refusals.refuse(measure.field(), "indicator.error.valueMissing");
        }
        refuse(typed(), measure, "", refusals);
        for (int i = 0; i < parts.size(); i++) {
            PartRow part = parts.get(i);
            String path = "parts[" + i + "].";
            if (!part.blank() && (part.category() == null || !known.contains(part.category()))) {
                refusals.refuse(path + measure.field(), "indicator.error.part");
            } else {
                refuse(part.typed(), measure, path, refusals);
            }
        }
    }

    private static void refuse(TypedLevel typed, Measure measure, String path, Refusals refusals) {
        String flaw = typed.flaw(measure);
        if (flaw != null) {
            refusals.refuse(path + measure.field(), flaw);
        }
    }
}
