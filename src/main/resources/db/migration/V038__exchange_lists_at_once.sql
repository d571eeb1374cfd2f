-- What is written for a whole list is looked at once for the whole statement instead of row by row.

create function compare_new_participants() returns trigger language plpgsql as $$
begin
    insert into participant_to_compare (participant_id) select id from fresh order by id;
    return null;
end $$;
drop trigger participant_compare on participant;
create trigger participant_compare after insert on participant
    referencing new table as fresh for each statement execute function compare_new_participants();

-- Whoever was put on record by this very transaction waits to be compared already.
create or replace function compare_participant_of_participation() returns trigger language plpgsql as $$
begin
    insert into participant_to_compare (participant_id)
    select distinct fresh.participant_id
    from fresh join participant pt on pt.id = fresh.participant_id
    where pt.created_at <> now() or pt.xmin <> pg_current_xact_id()::xid;
    return null;
end $$;
drop trigger participation_compare on participation;
create trigger participation_compare after insert on participation
    referencing new table as fresh for each statement execute function compare_participant_of_participation();

create function invite_all_who_take_part() returns trigger language plpgsql as $$
begin
    insert into event_invitee (event_id, city_id, region_id)
    select distinct event_id, city_id, region_id from fresh where role = 'DELEGATE'
    on conflict do nothing;
    return null;
end $$;
drop trigger participation_invites on participation;
create trigger participation_invites after insert on participation
    referencing new table as fresh for each statement execute function invite_all_who_take_part();
create trigger participation_invites_again after update of city_id, region_id, role on participation
    for each row when (new.role = 'DELEGATE') execute function invite_who_takes_part();

create or replace function check_attendance_within_event() returns trigger language plpgsql as $$
declare
    outside record;
begin
    select fresh.event_id, fresh.day into outside
    from fresh join event e on e.id = fresh.event_id
    where fresh.day not between e.starts_on and e.ends_on limit 1;
    if found then
        raise exception 'Attendance on % lies outside event %', outside.day, outside.event_id
            using errcode = 'check_violation', constraint = 'attendance_within_event';
    end if;
    return null;
end $$;
drop trigger attendance_within_event on attendance;
create trigger attendance_within_event after insert on attendance
    referencing new table as fresh for each statement execute function check_attendance_within_event();
create trigger attendance_within_event_still after update on attendance
    referencing new table as fresh for each statement execute function check_attendance_within_event();

-- The keys of a row stand in the row; all rows of a list are compared with each other at once.
alter table list_import_row add column match_keys text[] not null default '{}';
drop table list_import_key;
-- Lists that wait to be looked through are compared as they were when they were read.
update list_import_row set match_keys = match_keys(family_name, given_name, patronymic, latin_name, email, phone)
where state is not null and import_id in (select id from list_import where state in ('CHECK', 'WRITING'));
