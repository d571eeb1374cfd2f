package org.capacityportal.delegation.summary;

/**
 * SQL that reads who attended some events from their summaries. Events that have changed since they were summed up are
 * counted from the raw rows in the same statement, so that what it reads is never stale.
 */
public final class SummedUp {

    private SummedUp() {}

    /**
     * A select of {@code event_id}, {@code role}, {@code city_id}, {@code region_id}, {@code sex}, {@code people} (the ids of
     * those who attended, each once), {@code attendances} (how many they are), {@code days}, {@code exams_entered}, {@code
     * exams_passed}, {@code exams_failed}, and {@code state}, which is another one whenever the row was counted anew, and
     * null where it was counted just now. Only completed events have rows.
     *
     * @param events a table expression with the events as {@code id}, each once; it is read twice
     * @param condition on a row {@code d}
     */
    public static String of(String events, String condition) {
        return """
                select d.event_id, d.role, d.city_id, d.region_id, d.sex, d.people, d.attendances, d.days,
                       d.exams_entered, d.exams_passed, d.exams_failed, d.state
                from %1$s h join participation_summary d on d.event_id = h.id
                where h.id not in (select event_id from event_to_sum_up) and %2$s
                union all
                select h.id, d.role, d.city_id, d.region_id, d.sex, d.people, d.attendances, d.days,
                       d.exams_entered, d.exams_passed, d.exams_failed, null
                from (select id from %1$s where id in (select event_id from event_to_sum_up) offset 0) h
                cross join lateral participation_counts(h.id) d
                where %2$s""".formatted(events, condition);
    }
}
