-- Outcomes in the order of their due days, as the list of them stands: those overdue first (outcome_open), then the others.
create index outcome_by_due on outcome (due_on, id) where deleted_at is null;
create index outcome_without_due on outcome (id) where deleted_at is null and due_on is null;
