-- Taking over a list looks for those who were put on record since it was compared. They lie together, so that an index of
-- blocks finds them among millions and costs next to nothing when somebody is entered.
create index participant_created on participant using brin (created_at) with (pages_per_range = 32);
