package org.capacityportal.exchange.events;

import java.util.List;
import java.util.Set;
import org.capacityportal.event.Topic;
import org.capacityportal.exchange.reading.ListedEvent;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of a list of events.
 *
 * @param key the same for all rows that are about one event
 * @param eventId the event on record; null where it is new
 * @param cityId where the event takes place
 * @param delegation whose head count it is
 * @param recorded the head count on record, where it is another one and stays
 */
record PlannedRow(
        SheetRow row,
        ListedEvent event,
        Kind kind,
        List<Problem> problems,
        String key,
        @Nullable Long eventId,
        @Nullable Long cityId,
        Delegation delegation,
        Set<Topic> topics,
        @Nullable Integer recorded) {

    enum Kind {
        /** The event will be put on record, with its head count. */
        NEW,
        /** The event is on record, its head count is not. */
        COUNT,
        /** Nothing to do. */
        KNOWN,
        REJECTED
    }

    /** A city, a region, or with neither the event as a whole. */
    record Delegation(@Nullable Long cityId, @Nullable Long regionId) {

        static final Delegation WHOLE = new Delegation(null, null);
    }

    public int number() {
        return row.number();
    }

    /** Whether something is wrong in the column of that index. */
    public List<Problem> problemsIn(int column) {
        return problems.stream().filter(problem -> problem.column() == column).toList();
    }
}
