create sequence partner_seq increment by 50;

create table partner (
    id                bigint primary key,
    version           int         not null default 0,
    text_language     text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    name              text        not null check (length(trim(name)) between 1 and 300),
    name_translations jsonb       not null default '{}' check (jsonb_typeof(name_translations) = 'object'),
    short_name        text check (length(short_name) between 1 and 60),
    country_code      text    references country,
    -- The city hall of a city that is also on record as a city.
    city_id           bigint references city,
    iati_identifier   text check (iati_identifier ~ '^[^\s/&|?]{3,100}$'),
    website           text check (length(website) <= 500),
    note              text check (length(note) <= 4000),
    created_at        timestamptz not null default now(),
    deleted_at        timestamptz,
    search_text       text generated always as (fold(name || ' ' || coalesce(short_name, '') || ' ' || name_translations::text)) stored
);
create unique index partner_name on partner (fold(name)) where deleted_at is null;
create unique index partner_iati on partner (iati_identifier) where deleted_at is null;
create index partner_search on partner using gin (search_text gin_trgm_ops);

create table partner_kind (
    partner_id bigint not null references partner on delete cascade,
    kind       text   not null check (kind in ('DONOR', 'IMPLEMENTER', 'CO_IMPLEMENTER', 'HOST', 'EXPERT_BODY', 'CERTIFYING_BODY')),
    primary key (partner_id, kind)
);

alter table portal_user add constraint portal_user_partner foreign key (partner_id) references partner;
