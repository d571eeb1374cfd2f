package org.capacityportal.event;

import java.time.LocalDate;
import java.util.Set;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * An event that is put on record without its form.
 *
 * @param language of the title
 * @param cityId the host city; none for an event online
 * @param cities the ids of those invited; so for the regions
 */
public record NewEvent(
        Language language,
        String title,
        EventType type,
        EventStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean online,
        @Nullable Long cityId,
        long programmeId,
        Set<Topic> topics,
        Set<Long> cities,
        Set<Long> regions) {}
