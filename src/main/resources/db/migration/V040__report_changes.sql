-- What reports tell of has changed: by which transaction, and at which event; without an event, everywhere. Whoever keeps a
-- computed report asks here whether anything has changed since the snapshot it was computed on (docs/adr/0031). Nobody
-- waits for anybody: changes are rows of their own.
--
-- A change at an event counts for the reports that the event is of. Whatever moves an event, a participation, a head count
-- or an outcome from one report to another is therefore a change everywhere.
create table report_change (
    xid      xid8        not null default pg_current_xact_id(),
    event_id bigint,
    noted_at timestamptz not null default now()
);
create index report_change_xid on report_change (xid);

-- Once for each transaction.
create function report_changed_everywhere() returns void language sql as $$
    insert into report_change (event_id)
    select null
    where not exists (select 1 from report_change where xid = pg_current_xact_id() and event_id is null)
$$;

create function note_change_everywhere() returns trigger language plpgsql as $$
begin
    perform report_changed_everywhere();
    return null;
end $$;

-- What is of an event, or of none.
create function note_change_of_rows() returns trigger language plpgsql as $$
begin
    insert into report_change (event_id) select distinct event_id from changed;
    return null;
end $$;
-- What is summed up anew is told anew.
create trigger event_to_sum_up_changes_reports after insert on event_to_sum_up
    referencing new table as changed for each statement execute function note_change_of_rows();

-- What moves from one event to another is noted at both.
create trigger event_topic_moved_from_sums after update on event_topic
    referencing old table as changed for each statement execute function sum_up_later();
create trigger event_topic_moved_to_sums after update on event_topic
    referencing new table as changed for each statement execute function sum_up_later();
create trigger event_audience_moved_from_sums after update on event_audience
    referencing old table as changed for each statement execute function sum_up_later();
create trigger event_audience_moved_to_sums after update on event_audience
    referencing new table as changed for each statement execute function sum_up_later();
create trigger evaluation_moved_from_sums after update on evaluation
    referencing old table as changed for each statement execute function sum_up_later();
create trigger head_count_moved_from_sums after update on head_count
    referencing old table as changed for each statement execute function sum_up_later();

-- Events that were added or changed in place. A completed event that ends on another day may have left a report’s period.
create function note_change_of_events() returns trigger language plpgsql as $$
begin
    insert into report_change (event_id) select id from changed;
    return null;
end $$;
create trigger event_added_changes_reports after insert on event
    referencing new table as changed for each statement execute function note_change_of_events();
create trigger event_changed_changes_reports after update on event
    referencing new table as changed for each statement execute function note_change_of_events();
create trigger event_moved_changes_reports after update on event for each row
    when (old.programme_id is distinct from new.programme_id or old.created_by is distinct from new.created_by
          or old.ends_on <> new.ends_on and 'COMPLETED' in (old.status, new.status))
    execute function note_change_everywhere();
create trigger event_removed_changes_reports after delete on event for each row execute function note_change_everywhere();

-- What is deleted is marked; which events a report is of is asked of what is not.
create trigger participation_moved_changes_reports after update on participation for each row
    when (old.event_id <> new.event_id or old.city_id is distinct from new.city_id or old.region_id is distinct from new.region_id
          or old.deleted_at is distinct from new.deleted_at)
    execute function note_change_everywhere();
create trigger head_count_moved_changes_reports after update on head_count for each row
    when (old.event_id <> new.event_id or old.city_id is distinct from new.city_id or old.region_id is distinct from new.region_id)
    execute function note_change_everywhere();
create trigger outcome_moved_changes_reports after update on outcome for each row
    when (old.event_id is distinct from new.event_id or old.city_id is distinct from new.city_id
          or old.region_id is distinct from new.region_id or old.deleted_at is distinct from new.deleted_at)
    execute function note_change_everywhere();

-- Statements that remove rows remove many at once.
create function note_removal_everywhere() returns trigger language plpgsql as $$
begin
    if exists (select 1 from removed) then
        perform report_changed_everywhere();
    end if;
    return null;
end $$;
create trigger participation_removed_changes_reports after delete on participation
    referencing old table as removed for each statement execute function note_removal_everywhere();
create trigger head_count_removed_changes_reports after delete on head_count
    referencing old table as removed for each statement execute function note_removal_everywhere();

create trigger outcome_added_changes_reports after insert on outcome
    referencing new table as changed for each statement execute function note_change_of_rows();
create trigger outcome_changed_changes_reports after update on outcome
    referencing new table as changed for each statement execute function note_change_of_rows();
create trigger outcome_removed_changes_reports after delete on outcome for each row execute function note_change_everywhere();
create trigger spending_added_changes_reports after insert on spending
    referencing new table as changed for each statement execute function note_change_of_rows();
create trigger spending_changed_changes_reports after update on spending
    referencing new table as changed for each statement execute function note_change_of_rows();
create trigger spending_moved_changes_reports after update on spending for each row
    when (old.event_id is distinct from new.event_id) execute function note_change_everywhere();
create trigger spending_removed_changes_reports after delete on spending for each row execute function note_change_everywhere();

-- What many reports tell of, and what says who reads what: it changes seldom.
do $$
declare
    name text;
begin
    foreach name in array array[
        'country', 'region', 'city', 'partner', 'partner_kind', 'programme', 'programme_city', 'programme_implementer',
        'programme_sector', 'programme_policy_marker', 'funding', 'event_funding', 'user_programme', 'result', 'indicator',
        'indicator_dimension', 'indicator_target', 'indicator_value', 'narrative']
    loop
        execute format('create trigger %1$s_changes_reports after insert or update or delete on %1$I
                        for each row execute function note_change_everywhere()', name);
    end loop;
end $$;

-- A programme’s report says when the programme was last changed.
create trigger audit_entry_changes_reports after insert on audit_entry for each row
    when (new.page = 'programme') execute function note_change_everywhere();

-- Functions with a setting of their own are planned when they are called, and not with each statement that might call them: most
-- statements have no changed event to call them for, and planning took them longer than reading.
alter function participation_counts(bigint) rows 20 set jit = off;
alter function event_counts(bigint) rows 1 set jit = off;
