-- People as long lists of them stand and as they are looked up, so that a page or a suggestion is read from an index
-- however many there are.

-- In the order of their names, for readers of Cyrillic and of Latin letters.
create index participant_by_name_uk on participant
    ((family_name || coalesce(' ' || given_name, '') || coalesce(' ' || patronymic, '')) collate "uk-x-icu", id)
    where deleted_at is null;
create index participant_by_name_pl on participant
    ((family_name || coalesce(' ' || given_name, '') || coalesce(' ' || patronymic, '')) collate "pl-x-icu", id)
    where deleted_at is null;
drop index participant_family_name;

-- By how a name begins, family name first and given name first. Ranges of these are in their order, so that of a common
-- name the first few are read and no more; the trigrams of participant_name_key find what stands elsewhere in a name.
create index participant_by_spelling on participant (name_key collate "C", id) where deleted_at is null;
create index participant_by_given_name on participant
    ((split_part(name_key, ' ', 2) || ' ' || name_key) collate "C", id) where deleted_at is null;

-- By how an address begins.
create index participant_by_email on participant (lower(email) text_pattern_ops) where deleted_at is null;
drop index participant_email;

-- The few events that are deleted, for leaving out who took part in them.
create index event_deleted on event (id) where deleted_at is not null;

-- Who took part for a city, without looking at the participations themselves.
create index participation_people_of_city on participation (city_id, participant_id) include (event_id, role)
    where deleted_at is null;
