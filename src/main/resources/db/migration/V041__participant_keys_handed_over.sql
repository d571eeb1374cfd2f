-- The spelling and the keys of a person are made by the database where a writer brings none: who puts thousands of people on
-- record at once has made the same keys already, to compare them with who was there. Whatever changes later, the database
-- makes them anew, whatever the writer says.
alter table participant alter column name_key drop expression;
alter table participant alter column match_keys drop expression;

create function make_participant_keys() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or new.name_key is null then
        new.name_key := name_key(
            new.family_name || ' ' || coalesce(new.given_name, '') || ' ' || coalesce(new.patronymic, '') || ' '
            || coalesce(new.latin_name, ''));
    end if;
    if tg_op = 'UPDATE' or new.match_keys is null then
        new.match_keys := match_keys(
            new.family_name, new.given_name, new.patronymic, new.latin_name, new.email, new.phone);
    end if;
    return new;
end $$;
create trigger participant_keys before insert on participant
    for each row when (new.name_key is null or new.match_keys is null) execute function make_participant_keys();
create trigger participant_keys_again before update on participant
    for each row when (
        (old.family_name, old.given_name, old.patronymic, old.latin_name, old.email, old.phone, old.name_key, old.match_keys)
        is distinct from
        (new.family_name, new.given_name, new.patronymic, new.latin_name, new.email, new.phone, new.name_key, new.match_keys))
    execute function make_participant_keys();

-- The spelling and the keys under which the person of a row would be put on record; where there is a spelling but no
-- person_keys, the keys are those that the row is compared by. Rows that were read before have neither.
alter table list_import_row
    add column name_key    text,
    add column person_keys text[];
