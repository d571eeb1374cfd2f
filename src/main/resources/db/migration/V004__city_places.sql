-- Names stand in four languages because lists sort and search by them in the language of the reader;
-- at least one is there, the others fall back to it.
create table country (
    code    text    primary key check (code ~ '^[A-Z]{2}$'),
    name_uk text not null,
    name_en text not null,
    name_pl text not null,
    name_ru text not null
);

create sequence region_seq increment by 50;

create table region (
    id           bigint primary key,
    version      int         not null default 0,
    country_code text        not null references country,
    name_uk      text check (length(name_uk) between 1 and 200),
    name_en      text check (length(name_en) between 1 and 200),
    name_pl      text check (length(name_pl) between 1 and 200),
    name_ru      text check (length(name_ru) between 1 and 200),
    code         text check (length(code) between 1 and 40),
    created_at   timestamptz not null default now(),
    deleted_at   timestamptz,
    constraint region_named check (num_nonnulls(name_uk, name_en, name_pl, name_ru) > 0),
    constraint region_katottg check (country_code <> 'UA' or code is null or code ~ '^UA[0-9]{17}$'),
    -- Lets a city prove that its region lies in its country.
    constraint region_in_country unique (id, country_code)
);
create unique index region_code on region (country_code, code) where deleted_at is null;

create sequence city_seq increment by 50;

create table city (
    id           bigint primary key,
    version      int         not null default 0,
    country_code text        not null references country,
    region_id    bigint,
    name_uk      text check (length(name_uk) between 1 and 200),
    name_en      text check (length(name_en) between 1 and 200),
    name_pl      text check (length(name_pl) between 1 and 200),
    name_ru      text check (length(name_ru) between 1 and 200),
    code         text check (length(code) between 1 and 40),
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    population   int check (population between 0 and 50000000),
    created_at   timestamptz not null default now(),
    deleted_at   timestamptz,
    -- All names in one folded text: one trigram index answers a search in any of the four languages.
    search_text  text generated always as (fold(
        coalesce(name_uk, '') || ' ' || coalesce(name_en, '') || ' ' || coalesce(name_pl, '') || ' ' || coalesce(name_ru, ''))) stored,
    constraint city_named check (num_nonnulls(name_uk, name_en, name_pl, name_ru) > 0),
    constraint city_katottg check (country_code <> 'UA' or code is null or code ~ '^UA[0-9]{17}$'),
    constraint city_placed_whole check ((latitude is null) = (longitude is null)),
    constraint city_region_in_country foreign key (region_id, country_code) references region (id, country_code)
);
create unique index city_code on city (country_code, code) where deleted_at is null;
create index city_region on city (region_id);
create index city_search on city using gin (search_text gin_trgm_ops);

create function name_in(language text, uk text, en text, pl text, ru text) returns text
    language sql immutable parallel safe
return coalesce(case language when 'uk' then uk when 'en' then en when 'pl' then pl when 'ru' then ru end, en, uk, pl, ru);

comment on function name_in(text, text, text, text, text) is
    'The name of a place in the language asked for; where it is missing: English, Ukrainian, Polish, Russian, whichever is there first';

alter table portal_user add constraint portal_user_city foreign key (city_id) references city;
