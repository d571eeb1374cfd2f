package org.capacityportal.report.publishing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published.
 *
 * @param languages in which the record is kept and its files are made
 * @param note why this version was made, in the publisher's words
 */
record PublishForm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @NotEmpty(message = "{publishing.error.languages}") @Nullable Set<Language> languages,

        @Size(max = 500, message = "{validation.tooLong}") @Nullable String note) {

    static PublishForm blank(Period period, Language language) {
        return new PublishForm(period.from(), period.to(), EnumSet.of(language), null);
    }

    /** Empty where the dates do not make a period; the page of the report says what is wrong with them. */
    Optional<Period> period() {
        boolean sound = from != null
                && to != null
                && !to.isBefore(from)
                && !from.isBefore(Period.ALL.from())
                && !to.isAfter(Period.ALL.to());
        return sound ? Optional.of(new Period(from, to)) : Optional.empty();
    }
}
