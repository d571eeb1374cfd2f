package org.capacityportal.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;

/** How far an outcome has come: all that a city official types about it. */
record ProgressForm(
        @NotNull(message = "{validation.required}") @Nullable OutcomeStatus status,

        @Nullable LocalDate achievedOn,

        @Size(max = Evidence.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String evidence,

        @Size(max = Evidence.LONGEST_URL, message = "{validation.tooLong}") @Pattern(regexp = Evidence.WEB_ADDRESS, message = "{validation.url}") @Nullable String evidenceUrl) {

    static ProgressForm of(Outcome outcome) {
        return new ProgressForm(
                outcome.status(),
                outcome.achievedOn(),
                outcome.evidence().text(),
                outcome.evidence().url());
    }

    /** Refuses a day of achievement that is to come, or that an outcome not achieved cannot have. */
    void check(LocalDate today, Refusals refusals) {
        if (achievedOn == null) {
            return;
        }
        OutcomeDates.check("achievedOn", achievedOn, refusals);
        if (achievedOn.isAfter(today)) {
            refusals.refuse("achievedOn", "outcome.error.achievedLater");
        }
        if (status != OutcomeStatus.ACHIEVED) {
            refusals.refuse("achievedOn", "outcome.error.notAchieved");
        }
    }

    /** Brings an outcome to where the form says. Achieved without a day means achieved today. */
    void applyTo(Outcome outcome, LocalDate today) {
        Evidence shown = new Evidence(evidence, evidenceUrl);
        switch (Objects.requireNonNull(status)) {
            case COMMITTED -> outcome.recommit();
            case IN_PROGRESS -> outcome.start();
            case ACHIEVED -> outcome.achieve(achievedOn == null ? today : achievedOn, shown);
            case DROPPED -> outcome.drop();
        }
        outcome.prove(shown);
    }
}
