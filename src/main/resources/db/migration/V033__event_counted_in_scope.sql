-- How many events a coordinator sees is counted from this index alone: programme and author say who sees an event.
create index event_in_scope on event (programme_id, created_by) where deleted_at is null;
