-- The page of a record tells its own history, too, where that is shown on another page (an outcome on its event's).
create index audit_entry_record on audit_entry (entity, entity_id, id desc);
