package org.capacityportal.report.content;

import org.jspecify.annotations.Nullable;

/**
 * What a report counts for one group of its events or people. People are counted once in each group and may stand in
 * several, and so may events with several topics or audiences: groups do not add up to the whole.
 *
 * @param key the event type, topic or audience; the id of a region; empty where the events or cities have none
 * @param name of a region in the reader's language; null where messages word the key
 */
public record GroupLine(
        Dimension dimension,
        String key,
        @Nullable String name,
        long events,
        long attendances,
        long participantDays,
        long participants,
        long women,
        long men,
        long sexNotRecorded) {

    /** By what a report groups: events by their type, topics and audiences, people by the region they came from. */
    public enum Dimension {
        TYPE,
        TOPIC,
        AUDIENCE,
        REGION
    }
}
