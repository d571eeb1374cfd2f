package org.capacityportal.report.home;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever enters data sees first.
 *
 * @param figures of one year; null while there are no events
 * @param incomplete completed events that miss something, the latest first
 * @param upcoming events to come, and before them those whose dates have passed without a word of what became of them
 * @param programmes whether there is any programme to add events to
 */
record Home(
        LocalDate today,
        @Nullable Figures figures,
        List<IncompleteEvent> incomplete,
        List<UpcomingEvent> upcoming,
        List<Change> changes,
        List<OverdueOutcome> overdue,
        boolean programmes) {

    /** How many lines a list of the page has. */
    static final int LINES = 8;

    /** Whether there is no event yet. */
    public boolean blank() {
        return figures == null && upcoming.isEmpty();
    }

    /**
     * The figures of the events in scope that end in one year: the present one, or the latest in which any event ended.
     *
     * @param planned events that are not cancelled, completed or not
     * @param unnamed people reported but not named, event by event
     */
    record Figures(
            int year,
            long completed,
            long planned,
            long participants,
            long attendances,
            long women,
            long men,
            long sexNotRecorded,
            long unnamed,
            long outcomes,
            long achieved,
            long inProgress,
            long committed,
            long overdue) {}

    /**
     * A completed event that misses attendance, names or outcomes.
     *
     * @param people named, or as many as were reported
     * @param named attended delegates on the list
     * @param sheet whether there is an attendance sheet
     * @param unnamed reported less named
     * @param delegations cities and regions that took part
     * @param withoutOutcome those of them without any outcome of this event
     */
    record IncompleteEvent(
            long id,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            long people,
            long named,
            boolean sheet,
            long unnamed,
            long delegations,
            long withoutOutcome) {}

    /**
     * An event that is planned, confirmed or postponed.
     *
     * @param place the host city; null where none is set yet
     * @param invited cities and regions
     * @param named those of them with a delegate on the list
     * @param next what is to be done for it
     */
    record UpcomingEvent(
            long id,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String place,
            boolean online,
            long invited,
            long named,
            boolean past,
            Step next) {}

    /** What an event that is not over yet needs next, the most pressing first. */
    enum Step {
        SAY_WHAT_BECAME("/edit"),
        SET_DATES("/edit"),
        SET_PLACE("/edit"),
        INVITE("/edit"),
        NAME_DELEGATIONS("#delegations"),
        WRITE_AGENDA("/edit"),
        CONFIRM("/edit"),
        NOTHING("");

        private final String place;

        Step(String place) {
            this.place = place;
        }

        /** Where on the pages of the event it is done. */
        public String place() {
            return place;
        }
    }

    /**
     * A line of history.
     *
     * @param own whether the viewer did it
     * @param address of the page that shows the record; null where it is deleted, or has no page
     * @param fields what changed, as message keys
     */
    record Change(
            OffsetDateTime at,
            String userName,
            boolean own,
            String action,
            String label,
            @Nullable String address,
            List<String> fields) {}

    /** @param place whose outcome it is; null for a joint one */
    record OverdueOutcome(long id, String title, @Nullable String place, LocalDate dueOn, long daysLate) {}
}
