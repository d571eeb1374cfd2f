-- Who attended, counted beforehand, so that reports need not count every participation. What attended means stays with
-- attended_participation.
--
-- Nobody who writes waits for a summary: they only note that their event has changed, in rows of their own. Whoever reads
-- takes the events so noted from the raw rows, the others from here, in one snapshot; so the figures are never stale. What is
-- noted is worked off in the background (docs/adr/0026).

-- The delegates of an event, wherever they came from, and what else reports tell of an event.
create sequence event_summary_state;
create table event_summary (
    event_id         bigint  primary key references event on delete cascade,
    attendances      int     not null,
    days             int     not null,
    women            int     not null,
    men              int     not null,
    sex_not_recorded int     not null,
    exams_entered    int     not null,
    exams_passed     int     not null,
    exams_failed     int     not null,
    delegations      int     not null,
    reported         int,
    ratings          int     not null,
    rating_sum       int,
    satisfied        int     not null,
    attendance_sheet boolean not null,
    -- Another one each time that the event is summed up: the same states stand for the same people at the same events.
    state            bigint  not null default nextval('event_summary_state')
);

-- Who attended in one role for one city or region, those of one sex, with the people themselves: so different people can be
-- counted over any events.
create table participation_summary (
    event_id      bigint   not null references event on delete cascade,
    role          text     not null,
    city_id       bigint,
    region_id     bigint,
    sex           text,
    people        bigint[] not null,
    attendances   int      not null,
    days          int      not null,
    exams_entered int      not null,
    exams_passed  int      not null,
    exams_failed  int      not null,
    constraint participation_summary_once unique nulls not distinct (event_id, role, city_id, region_id, sex)
);
create index participation_summary_city on participation_summary (city_id, event_id);
create index participation_summary_region on participation_summary (region_id, event_id) where region_id is not null;

-- The events that reports count, with what says who reads of them.
create index event_held on event (ends_on) include (id, programme_id, created_by) where deleted_at is null and status = 'COMPLETED';

-- Events that have changed since they were summed up, each as often as it did.
create table event_to_sum_up (
    id       bigint generated always as identity primary key,
    event_id bigint not null
);

-- The summaries of one event, from the raw rows.
create function participation_counts(event bigint) returns table (
    role text, city_id bigint, region_id bigint, sex text, people bigint[], attendances int, days int,
    exams_entered int, exams_passed int, exams_failed int) language sql stable as $$
    select a.role, a.city_id, a.region_id, p.sex, array_agg(a.participant_id order by a.participant_id), count(*)::int,
           sum(a.days)::int, count(a.exam_result)::int, (count(*) filter (where a.exam_result = 'PASSED'))::int,
           (count(*) filter (where a.exam_result = 'FAILED'))::int
    from attended_participation a join participant p on p.id = a.participant_id
    where a.event_id = event
    group by a.role, a.city_id, a.region_id, p.sex
$$;

-- A head count in total stands for the event, else those of the cities and regions add up.
create function event_counts(event bigint) returns table (
    attendances int, days int, women int, men int, sex_not_recorded int, exams_entered int, exams_passed int, exams_failed int,
    delegations int, reported int, ratings int, rating_sum int, satisfied int, attendance_sheet boolean)
language sql stable as $$
    with came as materialized (
        select * from participation_counts(event) c where c.role = 'DELEGATE'
    ), heads as materialized (
        select h.city_id, h.region_id, h.total from head_count h where h.event_id = event
    )
    select coalesce(sum(c.attendances), 0)::int, coalesce(sum(c.days), 0)::int,
           coalesce(sum(c.attendances) filter (where c.sex = 'WOMAN'), 0)::int,
           coalesce(sum(c.attendances) filter (where c.sex = 'MAN'), 0)::int,
           coalesce(sum(c.attendances) filter (where c.sex is null), 0)::int,
           coalesce(sum(c.exams_entered), 0)::int, coalesce(sum(c.exams_passed), 0)::int, coalesce(sum(c.exams_failed), 0)::int,
           (select count(*)::int from (
                select city_id, region_id from came
                union
                select city_id, region_id from heads where num_nonnulls(city_id, region_id) = 1 and total > 0) place),
           (select coalesce(max(total) filter (where num_nonnulls(city_id, region_id) = 0), sum(total))::int from heads),
           (select count(*)::int from evaluation g where g.event_id = event),
           (select sum(g.overall)::int from evaluation g where g.event_id = event),
           (select count(*)::int from evaluation g where g.event_id = event and g.overall >= 4),
           exists (select 1 from attendance a join participation p on p.id = a.participation_id
                   where a.event_id = event and p.deleted_at is null)
    from came c
$$;

create function sum_up_events(events bigint[]) returns void language plpgsql as $$
begin
    delete from participation_summary where event_id = any (events);
    insert into participation_summary (event_id, role, city_id, region_id, sex, people, attendances, days,
                                       exams_entered, exams_passed, exams_failed)
    select e.id, c.role, c.city_id, c.region_id, c.sex, c.people, c.attendances, c.days, c.exams_entered, c.exams_passed, c.exams_failed
    from event e cross join lateral participation_counts(e.id) c
    where e.id = any (events);

    delete from event_summary where event_id = any (events);
    insert into event_summary (event_id, attendances, days, women, men, sex_not_recorded, exams_entered, exams_passed, exams_failed,
                               delegations, reported, ratings, rating_sum, satisfied, attendance_sheet)
    select e.id, c.* from event e cross join lateral event_counts(e.id) c where e.id = any (events);
end $$;

-- Notes the events of the rows that a statement added, changed or took away.
create function sum_up_later() returns trigger language plpgsql as $$
begin
    insert into event_to_sum_up (event_id) select distinct event_id from changed;
    return null;
end $$;

create trigger participation_added_sums after insert on participation
    referencing new table as changed for each statement execute function sum_up_later();
create trigger participation_removed_sums after delete on participation
    referencing old table as changed for each statement execute function sum_up_later();
create trigger attendance_added_sums after insert on attendance
    referencing new table as changed for each statement execute function sum_up_later();
create trigger attendance_changed_sums after update on attendance
    referencing new table as changed for each statement execute function sum_up_later();
create trigger attendance_removed_sums after delete on attendance
    referencing old table as changed for each statement execute function sum_up_later();

create trigger head_count_added_sums after insert on head_count
    referencing new table as changed for each statement execute function sum_up_later();
create trigger head_count_changed_sums after update on head_count
    referencing new table as changed for each statement execute function sum_up_later();
create trigger head_count_removed_sums after delete on head_count
    referencing old table as changed for each statement execute function sum_up_later();
create trigger evaluation_added_sums after insert on evaluation
    referencing new table as changed for each statement execute function sum_up_later();
create trigger evaluation_changed_sums after update on evaluation
    referencing new table as changed for each statement execute function sum_up_later();
create trigger evaluation_removed_sums after delete on evaluation
    referencing old table as changed for each statement execute function sum_up_later();

-- These change no sum, but which people are counted together.
create trigger event_topic_added_sums after insert on event_topic
    referencing new table as changed for each statement execute function sum_up_later();
create trigger event_topic_removed_sums after delete on event_topic
    referencing old table as changed for each statement execute function sum_up_later();
create trigger event_audience_added_sums after insert on event_audience
    referencing new table as changed for each statement execute function sum_up_later();
create trigger event_audience_removed_sums after delete on event_audience
    referencing old table as changed for each statement execute function sum_up_later();

create function sum_up_later_where_it_matters() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'participation' then
        insert into event_to_sum_up (event_id)
        select distinct event_id
        from (select id, event_id, participant_id, role, city_id, region_id, absent, exam_result, deleted_at from before
              union
              select id, event_id, participant_id, role, city_id, region_id, absent, exam_result, deleted_at from after) version
        where id in (select b.id from before b join after a on a.id = b.id
                     where (a.event_id, a.participant_id, a.role, a.city_id, a.region_id, a.absent, a.exam_result, a.deleted_at)
                           is distinct from
                           (b.event_id, b.participant_id, b.role, b.city_id, b.region_id, b.absent, b.exam_result, b.deleted_at));
    elsif tg_table_name = 'participant' then
        insert into event_to_sum_up (event_id)
        select distinct p.event_id
        from before b join after a on a.id = b.id and a.sex is distinct from b.sex
        join participation p on p.participant_id = a.id;
    else
        insert into event_to_sum_up (event_id)
        select a.id from before b join after a on a.id = b.id
        where (a.status, a.starts_on, a.ends_on, a.type, a.deleted_at)
              is distinct from (b.status, b.starts_on, b.ends_on, b.type, b.deleted_at);
    end if;
    return null;
end $$;
create trigger participation_changed_sums after update on participation
    referencing old table as before new table as after for each statement execute function sum_up_later_where_it_matters();
create trigger participant_changed_sums after update on participant
    referencing old table as before new table as after for each statement execute function sum_up_later_where_it_matters();
create trigger event_changed_sums after update on event
    referencing old table as before new table as after for each statement execute function sum_up_later_where_it_matters();

select sum_up_events(array(select id from event));

-- Different people of a report, as they were counted last: of one subject in one period, for readers of one scope. Counted on
-- what the basis stands for; where the basis of today is another one, they are counted anew.
create table period_people (
    part         text        not null,
    subject_kind text        not null,
    subject_id   bigint      not null,
    first_day    date        not null,
    last_day     date        not null,
    reader_id    bigint      not null,
    basis        text        not null,
    counts       jsonb       not null,
    counted_at   timestamptz not null default now(),
    primary key (subject_kind, subject_id, first_day, last_day, reader_id, part)
);
create index period_people_old on period_people (counted_at);

analyze event_summary, participation_summary, event_to_sum_up, period_people;
