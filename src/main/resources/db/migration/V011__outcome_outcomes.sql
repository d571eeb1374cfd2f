create sequence outcome_seq increment by 50;

create table outcome (
    id                 bigint primary key,
    version            int         not null default 0,
    event_id           bigint references event,
    -- Whose outcome it is; both null: a joint product of the event.
    city_id            bigint references city,
    region_id          bigint references region,
    kind               text        not null check (kind in ('CERTIFICATE', 'PROJECT', 'REGULATION', 'STRATEGY', 'PARTNERSHIP', 'PRACTICE_ADOPTED', 'OTHER_COMMITMENT')),
    status             text        not null check (status in ('COMMITTED', 'IN_PROGRESS', 'ACHIEVED', 'DROPPED')),
    text_language      text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    title              text        not null check (length(trim(title)) between 1 and 300),
    title_translations jsonb       not null default '{}' check (jsonb_typeof(title_translations) = 'object'),
    description        text check (length(description) <= 4000),
    description_translations jsonb not null default '{}' check (jsonb_typeof(description_translations) = 'object'),
    -- The day it was promised; places an outcome without an event in a period.
    agreed_on          date        not null,
    due_on             date,
    achieved_on        date,
    owner              text check (length(owner) <= 300),
    evidence           text check (length(evidence) <= 4000),
    evidence_url       text check (length(evidence_url) <= 500),
    created_at         timestamptz not null default now(),
    created_by         bigint references portal_user,
    deleted_at         timestamptz,
    search_text        text generated always as (fold(title || ' ' || title_translations::text)) stored,
    constraint outcome_of_one_place check (num_nonnulls(city_id, region_id) <= 1),
    constraint outcome_has_origin check (num_nonnulls(event_id, city_id, region_id) > 0),
    constraint outcome_achieved_has_day check ((status = 'ACHIEVED') = (achieved_on is not null)),
    constraint outcome_within_reason check (
        agreed_on between date '1990-01-01' and date '2100-12-31'
        and due_on between date '1990-01-01' and date '2100-12-31'
        and achieved_on between date '1990-01-01' and date '2100-12-31')
);
create index outcome_event on outcome (event_id) where deleted_at is null;
create index outcome_city on outcome (city_id, due_on) where deleted_at is null;
create index outcome_region on outcome (region_id) where deleted_at is null;
create index outcome_open on outcome (due_on) where deleted_at is null and status in ('COMMITTED', 'IN_PROGRESS');
create index outcome_search on outcome using gin (search_text gin_trgm_ops);
