package org.capacityportal.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event in a report with the figures that add up over events.
 *
 * @param titleLanguage the language that the title stands in, a tag
 * @param place the host city in the reader's language; null where online or not set
 * @param attendanceSheet whether anybody ticked days; without it the named count as present on all days
 * @param reported null where there is no head count
 * @param present all delegates who attended, also those of other cities
 * @param share the donor's share between 0 and 1; null in reports on cities and regions
 */
public record EventLine(
        long id,
        String title,
        String titleLanguage,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean online,
        @Nullable String place,
        boolean attendanceSheet,
        long attendances,
        long participantDays,
        long women,
        long men,
        long sexNotRecorded,
        @Nullable Long reported,
        long unnamed,
        long delegations,
        long examsEntered,
        long examsPassed,
        long ratings,
        @Nullable Long ratingSum,
        long present,
        @Nullable BigDecimal share) {

    /** The named are those who attended as delegates. */
    public long named() {
        return attendances;
    }

    /** A number of this event times the donor's share; null without a share. */
    public @Nullable BigDecimal attributed(long number) {
        return share == null ? null : share.multiply(BigDecimal.valueOf(number));
    }

    /** The mean rating; null without ratings. */
    public @Nullable BigDecimal satisfaction() {
        return ratingSum == null
                ? null
                : BigDecimal.valueOf(ratingSum).divide(BigDecimal.valueOf(ratings), 4, RoundingMode.HALF_UP);
    }
}
