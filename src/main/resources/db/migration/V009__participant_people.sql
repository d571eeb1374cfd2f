-- One spelling for a name whatever its alphabet, for looking people up: Cyrillic letters become the Latin
-- ones nearest in sound, spellings that differ between romanisations (y/j/i, h/g/kh, w/v, zh/z …) fall together,
-- doubled letters and signs go. Only for comparing, never for showing.
create function name_key(value text) returns text
    language sql immutable parallel safe strict
return trim(regexp_replace(regexp_replace(
    translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(lower(value), 'абвгґдеёжзиіїйклмнопрстуфхцчшыэъь''ʼ’`', 'abvhhdeezziiiiklmnoprstufhccsie'),
            'щ', 'sc'), 'є', 'ie'), 'ю', 'iu'), 'я', 'ia'),
            'ł', 'l'), 'ó', 'o'), 'ś', 's'), 'ż', 'z'),
            'shch', 'sc'), 'szcz', 'sc'), 'zgh', 'zh'), 'zh', 'z'), 'kh', 'h'), 'ts', 'c'), 'cz', 'c'), 'ch', 'c'), 'sh', 's'), 'sz', 's'), 'x', 'ks'),
        'gyjwqąćęńźäöüáéíčšž', 'hiivkacenzaouaeicsz'),
    '[^a-z0-9 ]', '', 'g'), '(.)\1+', '\1', 'g'));

create sequence participant_seq increment by 50;

create table participant (
    id                bigint primary key,
    version           int         not null default 0,
    -- Name parts as the person writes them, in whatever script.
    family_name       text        not null check (length(trim(family_name)) between 1 and 100),
    given_name        text check (length(given_name) between 1 and 100),
    patronymic        text check (length(patronymic) between 1 and 100),
    latin_name        text check (length(latin_name) between 1 and 300),
    -- null: not recorded
    sex               text check (sex in ('WOMAN', 'MAN')),
    email             text check (length(email) <= 200),
    phone             text check (length(phone) <= 60),
    -- The person agreed that donors may read the name.
    shared_with_donors boolean    not null default false,
    consent_on        date,
    note              text check (length(note) <= 2000),
    name_key          text generated always as (name_key(
        family_name || ' ' || coalesce(given_name, '') || ' ' || coalesce(patronymic, '') || ' ' || coalesce(latin_name, ''))) stored,
    created_at        timestamptz not null default now(),
    deleted_at        timestamptz
);
create index participant_name_key on participant using gin (name_key gin_trgm_ops) where deleted_at is null;
create index participant_email on participant (lower(email)) where deleted_at is null;
create index participant_family_name on participant (family_name, given_name, id) where deleted_at is null;
