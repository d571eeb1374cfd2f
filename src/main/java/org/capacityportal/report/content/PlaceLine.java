package org.capacityportal.report.content;

import org.jspecify.annotations.Nullable;

/**
 * What a report counts for one city or region. People are counted once in each, and may stand in several.
 *
 * @param cityId null for a region
 * @param regionId null for a city
 */
public record PlaceLine(
        @Nullable Long cityId,
        @Nullable Long regionId,
        String name,
        long delegations,
        long participants,
        long women,
        long men,
        long sexNotRecorded,
        long attendances,
        long participantDays,
        @Nullable Long reported,
        long unnamed,
        long outcomes,
        long achieved,
        long overdue) {}
