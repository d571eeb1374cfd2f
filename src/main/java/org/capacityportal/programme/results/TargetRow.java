package org.capacityportal.programme.results;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.TypedNumber;
import org.capacityportal.programme.PeriodCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A target in the form of an indicator.
 *
 * @param part a category; null for the whole
 */
record TargetRow(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String part,
        @Nullable BigDecimal value,
        @Nullable Answer answer,

        @Size(max = TypedLevel.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String text,

        @Size(max = 2000, message = "{validation.tooLong}") @Nullable String comment)
        implements FormRow {

    static final TargetRow BLANK = new TargetRow(null, null, null, null, null, null, null);

    TargetRow {
        part = TypedLevel.stripped(part);
        value = TypedNumber.shortest(value);
        text = TypedLevel.stripped(text);
        comment = TypedLevel.stripped(comment);
    }

    static TargetRow of(Target target, Measure measure) {
        TypedLevel level = TypedLevel.of(target.level(), measure);
        return new TargetRow(
                target.startsOn(),
                target.endsOn(),
                TypedLevel.stripped(target.category()),
                level.value(),
                level.answer(),
                level.text(),
                target.comment());
    }

    /** What is chosen from lists says nothing by itself. */
    @Override
    public boolean blank() {
        return startsOn == null && endsOn == null && value == null && text == null && comment == null;
    }

    /** What is missing or impossible in a row that somebody began. */
    void check(Measure measure, String path, Errors errors) {
        if (blank()) {
            return;
        }
        require(startsOn, path + "startsOn", errors);
        require(endsOn, path + "endsOn", errors);
        PeriodCheck.check(startsOn, endsOn, path, errors);
        String level = path + measure.field();
        require(typed().read(measure).unknown() ? null : level, level, errors);
        String flaw = typed().flaw(measure);
        if (flaw != null) {
            errors.rejectValue(level, flaw);
        }
    }

    /** @throws NullPointerException for a row that was not checked */
    Target target(Measure measure) {
        Level level = typed().read(measure);
        return new Target(
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn),
                part == null ? Dimension.WHOLE : part,
                level.value(),
                level.text(),
                comment);
    }

    private TypedLevel typed() {
        return new TypedLevel(value, answer, text);
    }

    private static void require(@Nullable Object value, String field, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "validation.required");
        }
    }
}
