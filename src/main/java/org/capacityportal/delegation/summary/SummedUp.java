package org.capacityportal.delegation.summary;

/**
 * SQL that reads who attended some events from their summaries. Events that have changed since they were summed up are
 * counted from the raw rows, so that what is read is never stale: in the same statement ({@link #NOW}), or once for several
 * statements of a transaction that sees one moment ({@link #BEFORE}). Only completed events have anybody who attended. Of
 * the table expression of the events, {@code id} is read, which must be there once; it is read twice.
 */
public final class SummedUp {

    private static final String CHANGED = "(select event_id from event_to_sum_up)";

    /** Looks for changed events and counts them. */
    public static final SummedUp NOW = new SummedUp(
            "in " + CHANGED,
            "not in " + CHANGED,
            "cross join lateral participation_counts(h.id) d",
            "cross join lateral event_counts(h.id) d");

    /**
     * Is told which of the events have changed, and what they come to: {@code changedEvents}, their ids, and {@code
     * changedParticipations} and {@code changedCounts}, what {@link #recount} says of them, are parameters of the statement.
     */
    public static final SummedUp BEFORE = new SummedUp(
            "= any (cast(:changedEvents as bigint[]))", "<> all (cast(:changedEvents as bigint[]))", """
            join jsonb_to_recordset(cast(:changedParticipations as jsonb)) as d (
                event_id bigint, role text, city_id bigint, region_id bigint, sex text, people bigint[], attendances int, days int,
                exams_entered int, exams_passed int, exams_failed int) on d.event_id = h.id""", """
            join jsonb_to_recordset(cast(:changedCounts as jsonb)) as d (
                event_id bigint, attendances int, days int, women int, men int, sex_not_recorded int, exams_entered int,
                exams_passed int, exams_failed int, delegations int, reported int, ratings int, rating_sum int, satisfied int,
                attendance_sheet boolean) on d.event_id = h.id""");

    private final String changed;
    private final String unchanged;
    private final String changedParticipations;
    private final String changedCounts;

    private SummedUp(String changed, String unchanged, String changedParticipations, String changedCounts) {
        this.changed = changed;
        this.unchanged = unchanged;
        this.changedParticipations = changedParticipations;
        this.changedCounts = changedCounts;
    }

    /**
     * A select of {@code changed_participations} and {@code changed_counts}, as JSON, of the events that are given as {@code
     * changedEvents}.
     *
     * @param condition on a row {@code d} of what {@link #participations} reads: others are left out
     */
    public static String recount(String condition) {
        return """
                select coalesce((select jsonb_agg(to_jsonb(d) || jsonb_build_object('event_id', h.id))
                                 from unnest(cast(:changedEvents as bigint[])) as h (id)
                                 cross join lateral participation_counts(h.id) d where %s), '[]') as changed_participations,
                       coalesce((select jsonb_agg(to_jsonb(d) || jsonb_build_object('event_id', h.id))
                                 from unnest(cast(:changedEvents as bigint[])) as h (id)
                                 cross join lateral event_counts(h.id) d), '[]') as changed_counts""".formatted(condition);
    }

    /**
     * A select of who attended, a row for each event, role, city or region, and sex, with {@code people}, the ids of those
     * who attended, each once.
     *
     * @param columns of a row {@code d}, out of {@code role}, {@code city_id}, {@code region_id}, {@code sex}, {@code
     *     people}, {@code attendances}, {@code days}, {@code exams_entered}, {@code exams_passed}, {@code exams_failed};
     *     {@code event_id} comes before them
     * @param condition on a row {@code d}
     */
    public String participations(String events, String columns, String condition) {
        return both(events, "participation_summary", changedParticipations, columns, condition);
    }

    /**
     * A select of what each event comes to: {@code event_id}, {@code attendances} of delegates, their {@code days}, {@code
     * women}, {@code men}, {@code sex_not_recorded}, {@code exams_entered}, {@code exams_passed}, {@code exams_failed}, {@code
     * delegations}, {@code reported} (null without a head count), {@code ratings}, {@code rating_sum}, {@code satisfied} and
     * whether an {@code attendance_sheet} is kept. An event that nothing was entered for may have no row.
     */
    public String events(String events) {
        return both(events, "event_summary", changedCounts, EVENT_COLUMNS, "true");
    }

    private static final String EVENT_COLUMNS = """
            d.attendances, d.days, d.women, d.men, d.sex_not_recorded, d.exams_entered, d.exams_passed, d.exams_failed,
            d.delegations, d.reported, d.ratings, d.rating_sum, d.satisfied, d.attendance_sheet""";

    /** What has not changed from a table of summaries, what has from what it is made of. */
    private String both(String events, String table, String changedRows, String columns, String condition) {
        return """
                select h.id as event_id, %4$s
                from %1$s h join %2$s d on d.event_id = h.id
                where h.id %7$s and %5$s
                union all
                select h.id, %4$s
                from (select id from %1$s where id %6$s offset 0) h
                %3$s
                where %5$s""".formatted(events, table, changedRows, columns, condition, changed, unchanged);
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
