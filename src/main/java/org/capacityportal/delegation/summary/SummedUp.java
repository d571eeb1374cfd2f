package org.capacityportal.delegation.summary;

/**
 * SQL that reads who attended some events from their summaries. Events that have changed since they were summed up are
 * counted from the raw rows in the same statement, so that what it reads is never stale. Only completed events have
 * anybody who attended. Of the table expression of the events, {@code id} is read, which must be there once; it is read
 * twice.
 */
public final class SummedUp {

    private static final String CHANGED = "(select event_id from event_to_sum_up)";

    private SummedUp() {}

    /**
     * A select of who attended, a row for each event, role, city or region, and sex, with {@code people}, the ids of those
     * who attended, each once.
     *
     * @param columns of a row {@code d}, out of {@code role}, {@code city_id}, {@code region_id}, {@code sex}, {@code
     *     people}, {@code attendances}, {@code days}, {@code exams_entered}, {@code exams_passed}, {@code exams_failed};
     *     {@code event_id} comes before them
     * @param condition on a row {@code d}
     */
    public static String participations(String events, String columns, String condition) {
        return both(events, "participation_summary", "participation_counts", columns, condition);
    }

    /**
     * A select of what each event comes to: {@code event_id}, {@code attendances} of delegates, their {@code days}, {@code
     * women}, {@code men}, {@code sex_not_recorded}, {@code exams_entered}, {@code exams_passed}, {@code exams_failed}, {@code
     * delegations}, {@code reported} (null without a head count), {@code ratings}, {@code rating_sum}, {@code satisfied} and
     * whether an {@code attendance_sheet} is kept. An event that nothing was entered for may have no row.
     */
    public static String events(String events) {
        return both(events, "event_summary", "event_counts", EVENT_COLUMNS, "true");
    }

    private static final String EVENT_COLUMNS = """
            d.attendances, d.days, d.women, d.men, d.sex_not_recorded, d.exams_entered, d.exams_passed, d.exams_failed,
            d.delegations, d.reported, d.ratings, d.rating_sum, d.satisfied, d.attendance_sheet""";

    /** What has not changed from a table of summaries, what has from the function that they are made by. */
    private static String both(String events, String table, String function, String columns, String condition) {
        return """
                select h.id as event_id, %4$s
                from %1$s h join %2$s d on d.event_id = h.id
                where h.id not in %6$s and %5$s
                union all
                select h.id, %4$s
                from (select id from %1$s where id in %6$s offset 0) h
                cross join lateral %3$s(h.id) d
                where %5$s""".formatted(events, table, function, columns, condition, CHANGED);
    }

    /**
     * An expression on an event {@code e} with its row {@code summed} of {@code event_summary}, if any: a number that is the
     * same only for the same people at the event, with the same type, topics, audiences, head
     * counts and ratings; null where the event has changed since it was summed up. It needs {@link #STATE_TABLE}.
     */
    public static final String STATE = "case when e.id not in " + CHANGED + " then coalesce(summed.state, 0) end";

    /** What {@link #STATE} needs to be joined to the events {@code e}. */
    public static final String STATE_TABLE = "left join event_summary summed on summed.event_id = e.id";
}
