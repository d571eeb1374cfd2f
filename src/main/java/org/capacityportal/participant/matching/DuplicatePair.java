package org.capacityportal.participant.matching;

import org.jspecify.annotations.Nullable;

/**
 * Two people who may be one, as the list of such pairs shows them.
 *
 * @param certain whether hardly a doubt is left
 * @param oneCity the place that the person represented last
 */
public record DuplicatePair(
        long oneId,
        String oneName,
        @Nullable String oneEmail,
        @Nullable String oneCity,
        long oneEvents,
        long otherId,
        String otherName,
        @Nullable String otherEmail,
        @Nullable String otherCity,
        long otherEvents,
        boolean certain) {}
