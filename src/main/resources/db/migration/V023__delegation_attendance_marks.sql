-- Attendance by day and by session, present, absent or excused; and how many a city may send to a track.

-- Excused is not present: the figures go on resting on "present" alone.
alter table attendance
    add column excused boolean not null default false,
    add constraint attendance_present_or_excused check (not (present and excused));

create function end_excuse() returns trigger language plpgsql as $$
begin
    new.excused := false;
    return new;
end $$;
-- Whoever comes after all is no longer excused, whichever way the presence is recorded.
create trigger attendance_ends_excuse before update on attendance
    for each row when (new.present and old.excused) execute function end_excuse();

-- Sessions stay the same records when an agenda is changed, so that what hangs on them stays, too. In the middle of such a
-- change two may lie at one time, or belong to a track that is being removed.
alter table agenda_session
    add constraint agenda_session_on_day unique (id, event_id, day),
    alter constraint agenda_session_track deferrable,
    drop constraint agenda_session_no_overlap,
    add constraint agenda_session_no_overlap exclude using gist (
        event_id with =, coalesce(track_id, 0) with =, tsrange(day + starts_at, day + ends_at) with &&) deferrable;

create table session_attendance (
    participation_id bigint not null,
    session_id       bigint not null,
    event_id         bigint not null,
    -- that of the session, with which it moves
    day              date   not null,
    mark             text   not null check (mark in ('PRESENT', 'ABSENT', 'EXCUSED')),
    primary key (participation_id, session_id),
    foreign key (participation_id, event_id) references participation (id, event_id) on delete cascade,
    foreign key (session_id, event_id, day) references agenda_session (id, event_id, day) on update cascade on delete cascade
);
create index session_attendance_day on session_attendance (participation_id, day);
create index session_attendance_session on session_attendance (session_id, event_id, day);

-- Whoever has marks in the sessions of a day has the day by them: present where present in one, else excused where excused
-- from one, else absent. With the last of these marks the day's goes, too.
create function mark_days_by_sessions(people bigint[], days date[]) returns void language sql as $$
    with told as (
        select t.participation_id, t.day, s.event_id, count(s.mark) > 0 as marked,
               bool_or(s.mark = 'PRESENT') as present, bool_or(s.mark = 'EXCUSED') as excused
        from (select distinct participation_id, day from unnest(people, days) as t (participation_id, day)) t
        left join session_attendance s using (participation_id, day)
        group by t.participation_id, t.day, s.event_id),
    unmarked as (
        delete from attendance a using told
        where not told.marked and a.participation_id = told.participation_id and a.day = told.day)
    insert into attendance (participation_id, event_id, day, present, excused)
    select participation_id, event_id, day, present, excused and not present from told where marked
    on conflict (participation_id, day) do update set present = excluded.present, excused = excluded.excused
    where (attendance.present, attendance.excused) <> (excluded.present, excluded.excused)
$$;

create function days_follow_new_marks() returns trigger language plpgsql as $$
begin
    if exists (select from now_marked) then
        perform mark_days_by_sessions(array_agg(participation_id), array_agg(day)) from now_marked;
    end if;
    return null;
end $$;
create function days_follow_old_marks() returns trigger language plpgsql as $$
begin
    if exists (select from once_marked) then
        perform mark_days_by_sessions(array_agg(participation_id), array_agg(day)) from once_marked;
    end if;
    return null;
end $$;
create function days_follow_changed_marks() returns trigger language plpgsql as $$
begin
    if exists (select from now_marked) then
        perform mark_days_by_sessions(array_agg(participation_id), array_agg(day))
        from (select participation_id, day from once_marked union select participation_id, day from now_marked) marks;
    end if;
    return null;
end $$;
create trigger session_attendance_added after insert on session_attendance
    referencing new table as now_marked for each statement execute function days_follow_new_marks();
create trigger session_attendance_removed after delete on session_attendance
    referencing old table as once_marked for each statement execute function days_follow_old_marks();
create trigger session_attendance_changed after update on session_attendance
    referencing old table as once_marked new table as now_marked
    for each statement execute function days_follow_changed_marks();

-- The other way round a mark of the day that its sessions contradict is taken over by them, whoever wrote it.
create function sessions_follow_day() returns trigger language plpgsql as $$
begin
    if exists (select from now_marked) then
        update session_attendance s
        set mark = case when d.present then 'PRESENT' when d.excused then 'EXCUSED' else 'ABSENT' end
        from now_marked d
        where s.participation_id = d.participation_id and s.day = d.day
          and (d.present, d.excused) <> (
              select bool_or(o.mark = 'PRESENT'), bool_or(o.mark = 'EXCUSED') and not bool_or(o.mark = 'PRESENT')
              from session_attendance o where o.participation_id = d.participation_id and o.day = d.day);
    end if;
    return null;
end $$;
create trigger attendance_added after insert on attendance
    referencing new table as now_marked for each statement execute function sessions_follow_day();
create trigger attendance_changed after update on attendance
    referencing new table as now_marked for each statement execute function sessions_follow_day();

-- How a merge of people remembers days: with excuses and the marks in sessions.
update person_merge set
    attendance_before = (
        select coalesce(jsonb_agg(day || '{"excused": false, "sessions": {}}' order by nth), '[]')
        from jsonb_array_elements(attendance_before) with ordinality as days (day, nth)),
    attendance_after = (
        select coalesce(jsonb_agg(day || '{"excused": false, "sessions": {}}' order by nth), '[]')
        from jsonb_array_elements(attendance_after) with ordinality as days (day, nth));

-- How many each city or region may send to the track; null: as many as it likes. More are warned of, not refused.
alter table track add column quota int check (quota between 1 and 999);
