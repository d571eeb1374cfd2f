create sequence participation_seq increment by 50;

create table participation (
    id             bigint primary key,
    version        int         not null default 0,
    event_id       bigint      not null references event,
    participant_id bigint      not null references participant,
    role           text        not null check (role in ('DELEGATE', 'EXPERT', 'SPEAKER', 'TRAINER', 'ORGANISER', 'OBSERVER')),
    -- Whom the person represents, whoever employs them.
    city_id        bigint references city,
    region_id      bigint references region,
    organisation   text check (length(organisation) <= 300),
    position       text check (length(position) <= 300),
    track_id       bigint,
    -- Known not to have come; used where the event has no attendance sheet.
    absent         boolean     not null default false,
    exam_result    text check (exam_result in ('ENTERED', 'PASSED', 'FAILED')),
    created_at     timestamptz not null default now(),
    deleted_at     timestamptz,
    constraint participation_of_event unique (id, event_id),
    constraint participation_represents_one check (num_nonnulls(city_id, region_id) <= 1),
    constraint participation_delegate_represents check (role <> 'DELEGATE' or num_nonnulls(city_id, region_id) = 1),
    constraint participation_track_of_event foreign key (track_id, event_id) references track (id, event_id)
);
create unique index participation_once on participation (event_id, participant_id, role) where deleted_at is null;
create index participation_participant on participation (participant_id) where deleted_at is null;
create index participation_city on participation (city_id, event_id) where deleted_at is null;
create index participation_region on participation (region_id, event_id) where deleted_at is null;

-- One row per person and day of the sheet. An event has a sheet as soon as it has one row.
create table attendance (
    participation_id bigint not null,
    event_id         bigint not null,
    day              date   not null,
    present          boolean not null,
    primary key (participation_id, day),
    foreign key (participation_id, event_id) references participation (id, event_id) on delete cascade
);
create index attendance_event on attendance (event_id);
create index attendance_ticked on attendance (participation_id) where present;

create function check_attendance_within_event() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from event where id = new.event_id and new.day between starts_on and ends_on) then
        raise exception 'Attendance on % lies outside event %', new.day, new.event_id
            using errcode = 'check_violation', constraint = 'attendance_within_event';
    end if;
    return new;
end $$;
create trigger attendance_within_event before insert or update on attendance
    for each row execute function check_attendance_within_event();

create function check_event_keeps_attendance() returns trigger language plpgsql as $$
begin
    if exists (select 1 from attendance where event_id = new.id and present and day not between new.starts_on and new.ends_on) then
        raise exception 'Event % has attended days outside its new dates', new.id
            using errcode = 'check_violation', constraint = 'event_keeps_attendance';
    end if;
    delete from attendance where event_id = new.id and day not between new.starts_on and new.ends_on;
    return null;
end $$;
create constraint trigger event_keeps_attendance after update of starts_on, ends_on on event
    deferrable initially deferred for each row execute function check_event_keeps_attendance();

-- How many came according to the organiser: of a city, of a region, or (both null) in total.
create table head_count (
    event_id  bigint not null references event on delete cascade,
    city_id   bigint references city,
    region_id bigint references region,
    total     int    not null check (total between 0 and 1000000),
    women     int check (women >= 0),
    men       int check (men >= 0),
    constraint head_count_one_place check (num_nonnulls(city_id, region_id) <= 1),
    constraint head_count_once unique nulls not distinct (event_id, city_id, region_id),
    constraint head_count_sexes_within_total check (coalesce(women, 0) + coalesce(men, 0) <= total)
);
create index head_count_city on head_count (city_id, event_id);
create index head_count_region on head_count (region_id, event_id);

create function invite_who_takes_part() returns trigger language plpgsql as $$
begin
    insert into event_invitee (event_id, city_id, region_id) values (new.event_id, new.city_id, new.region_id)
    on conflict do nothing;
    return null;
end $$;
create trigger participation_invites after insert or update of city_id, region_id, role on participation
    for each row when (new.role = 'DELEGATE') execute function invite_who_takes_part();
create trigger head_count_invites after insert or update of city_id, region_id on head_count
    for each row when (num_nonnulls(new.city_id, new.region_id) = 1) execute function invite_who_takes_part();

-- Anonymous by design: nothing leads from a rating to a person.
create table evaluation (
    id       bigint generated always as identity primary key,
    event_id bigint   not null references event on delete cascade,
    overall  smallint not null check (overall between 1 and 5),
    comment  text check (length(comment) <= 4000)
);
create index evaluation_event on evaluation (event_id) include (overall);

-- The figures of every report rest on this one definition of who attended, and for how many days:
-- with an attendance sheet whoever has a day ticked, without one whoever is not known to be absent, on all days.
-- Whether there is a sheet is asked once per event, and days are counted only where there is one.
create view attended_participation as
select p.id, p.event_id, p.participant_id, p.role, p.city_id, p.region_id, p.exam_result,
       e.programme_id, e.starts_on, e.ends_on,
       case when sheet.kept then own.days else e.ends_on - e.starts_on + 1 end as days
from event e
left join lateral (
    select true as kept from attendance a
    join participation listed on listed.id = a.participation_id
    where a.event_id = e.id and listed.deleted_at is null limit 1) sheet on true
join participation p on p.event_id = e.id
cross join lateral (
    select count(*)::int as days from attendance a where sheet.kept and a.participation_id = p.id and a.present) own
where p.deleted_at is null
  and e.deleted_at is null
  and e.status = 'COMPLETED'
  and case when sheet.kept then own.days > 0 else not p.absent end;
