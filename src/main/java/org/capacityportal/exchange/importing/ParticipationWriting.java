package org.capacityportal.exchange.importing;

import org.capacityportal.delegation.AttendanceManagement;
import org.capacityportal.exchange.importing.ListWriting.Taking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the people of a list on the list of the event, and fills in the sheet as far as the list tells who was there. */
@Component
class ParticipationWriting {

    private static final int AT_A_TIME = 5_000;

    private final AttendanceManagement attendance;
    private final ImportProgress progress;
    private final JdbcClient jdbc;

    ParticipationWriting(AttendanceManagement attendance, ImportProgress progress, JdbcClient jdbc) {
        this.attendance = attendance;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** Whether the list tells of anybody on which days they were there. */
    boolean tellsOfDays(Taking taking) {
        return jdbc.sql("select exists (select 1 from list_import_row where import_id = ? and attendance <> '{}')")
                .param(taking.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * Starts the event’s sheet where the list brings the first ticks.
     *
     * @return whether there was none yet
     */
    boolean startSheet(Taking taking) {
        boolean ticks = jdbc.sql("""
                        select exists (select 1 from list_import_row
                                       where import_id = ? and participant_id is not null and attendance <> '{}')""").param(taking.id()).query(Boolean.class).single();
        return ticks && attendance.startSheet(taking.eventId());
    }

    /**
     * Lists everybody who is not listed yet in their role; of several rows of one person in one role the first counts.
     *
     * @param done as the progress says so far
     * @return how many were listed
     */
    int list(Taking taking, int done) {
        if (!jdbc.sql("""
                        select exists (select 1 from list_import_row
                                       where import_id = ? and participant_id is not null and participation_id is null)""").param(taking.id()).query(Boolean.class).single()) {
            return 0;
        }
        int listed = 0;
        int listedRows = 0;
        for (Window window = Window.first(jdbc, taking.id(), AT_A_TIME); window != null; window = window.next(jdbc)) {
            listed += jdbc.sql("""
                            with fresh as materialized (
                                select wanted.*, nextval('participation_seq') as fresh_id
                                from (select distinct on (r.participant_id, r.role) r.* from list_import_row r
                                      where r.import_id = :import and r.number between :from and :to and r.participant_id is not null
                                        and r.participation_id is null
                                        and r.state <> 'REJECTED'
                                        and not exists (select 1 from participation p
                                                        where p.event_id = :event and p.participant_id = r.participant_id
                                                          and p.role = r.role and p.deleted_at is null)
                                      order by r.participant_id, r.role, r.number) wanted
                                order by wanted.number),
                            made as (
                                insert into participation (id, event_id, participant_id, role, city_id, region_id, organisation,
                                    position, track_id)
                                select fresh_id, :event, participant_id, role, city_id, region_id, left(organisation, 300),
                                       left(position, 300), track_id
                                from fresh)
                            update list_import_row r
                            set participation_id = fresh_id, participation_made = true, participation_version = 0
                            from fresh where r.import_id = fresh.import_id and r.number = fresh.number""")
                    .param("import", taking.id())
                    .param("event", taking.eventId())
                    .param("from", window.from())
                    .param("to", window.to())
                    .update();
            listedRows += window.rows();
            progress.reached(taking.id(), done + listedRows / 2);
        }
        return listed;
    }

    /** Adds to those who were listed before what was blank there. */
    void fill(Taking taking) {
        jdbc.sql("""
                        with r as materialized (
                            select distinct on (participant_id, role) * from list_import_row
                            where import_id = :import and participant_id is not null and participation_id is null
                              and state <> 'REJECTED'
                            order by participant_id, role, number),
                        before as materialized (
                            select r.number, p.id, %s as was
                            from r join participation p on p.event_id = :event and p.participant_id = r.participant_id
                                and p.role = r.role and p.deleted_at is null
                            where %s and not exists (select 1 from list_import_row own
                                where own.import_id = :import and own.participation_made and own.participation_id = p.id)),
                        filled as (
                            update participation p set %s from r join before on before.number = r.number where p.id = before.id
                            returning p.id, p.version, before.number, before.was)
                        update list_import_row w
                        set participation_id = filled.id, participation_version = filled.version, participation_before = filled.was
                        from filled where w.import_id = :import and w.number = filled.number""".formatted(Filling.PARTICIPATION_BEFORE, Filling.PARTICIPATION_CHANGES, Filling.PARTICIPATION))
                .param("import", taking.id())
                .param("event", taking.eventId())
                .update();
    }

    /** Notes who is listed because of which row, so that the same row is known again. */
    void note(Taking taking) {
        jdbc.sql("""
                        update list_import_row r set participation_id = p.id
                        from participation p
                        where r.import_id = :import and r.participation_id is null and r.state <> 'REJECTED'
                          and p.event_id = :event and p.participant_id = r.participant_id and p.role = r.role and p.deleted_at is null""")
                .param("import", taking.id())
                .param("event", taking.eventId())
                .update();
    }

    /**
     * Writes down the days that the list tells. A day that was on the sheet before stays as it is.
     *
     * @param started whether the sheet was started for this list, so that all of it is new
     */
    void tick(Taking taking, boolean started) {
        jdbc.sql("""
                        with told as (
                            select distinct on (p.id, mark.key) p.id, p.event_id, mark.key::date as day, mark.value::boolean as present
                            from list_import_row r
                            join participation p on p.event_id = :event and p.participant_id = r.participant_id and p.role = r.role
                                and p.deleted_at is null
                            join event e on e.id = p.event_id
                            cross join jsonb_each_text(r.attendance) mark
                            where r.import_id = :import and r.state <> 'REJECTED' and mark.key::date between e.starts_on and e.ends_on
                            order by p.id, mark.key, r.number),
                        written as (
                            insert into attendance (participation_id, event_id, day, present) select id, event_id, day, present from told
                            on conflict (participation_id, day) do update set present = excluded.present where :started
                            returning participation_id, day, present)
                        insert into list_import_day (import_id, participation_id, day, present)
                        select :import, participation_id, day, present from written""")
                .param("import", taking.id())
                .param("event", taking.eventId())
                .param("started", started)
                .update();
        if (started) {
            jdbc.sql("""
                            insert into list_import_day (import_id, participation_id, day, present)
                            select :import, participation_id, day, present from attendance where event_id = :event
                            on conflict do nothing""")
                    .param("import", taking.id())
                    .param("event", taking.eventId())
                    .update();
        }
    }
}
