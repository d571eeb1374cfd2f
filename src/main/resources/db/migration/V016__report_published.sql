-- A report as it was published: never changed afterwards, and so never wrong about what it said.
create sequence published_report_seq increment by 50;

create table published_report (
    id           bigint primary key,
    kind         text        not null check (kind in ('CITY', 'REGION', 'DONOR', 'PROGRAMME')),
    subject_id   bigint      not null,
    number       int         not null check (number > 0),
    period_from  date        not null,
    period_to    date        not null,
    as_of        date        not null,
    note         text check (length(note) <= 500),
    published_at timestamptz not null,
    published_by bigint      not null references portal_user,
    -- Whether it counts only the events in the scope of the coordinator who published it, and which it counts.
    limited      boolean     not null,
    event_ids    bigint[]    not null,
    outcome_ids  bigint[]    not null,
    constraint published_report_number unique (kind, subject_id, number),
    constraint published_report_period check (period_to >= period_from)
);

-- The computed record of a published report, in one language.
create table published_record (
    published_report_id bigint not null references published_report,
    language            text   not null check (language in ('uk', 'en', 'pl', 'ru')),
    record              text   not null,
    sha256              bytea  not null check (length(sha256) = 32),
    primary key (published_report_id, language)
);

create table published_file (
    published_report_id bigint not null,
    language            text   not null,
    suffix              text   not null check (length(suffix) between 1 and 20),
    file_name           text   not null check (length(file_name) between 1 and 200),
    media_type          text   not null,
    sha256              bytea  not null check (length(sha256) = 32),
    content             bytea  not null,
    primary key (published_report_id, language, suffix),
    foreign key (published_report_id, language) references published_record
);
alter table published_file alter column content set storage external;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was published is never changed (%)', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger published_report_stays before update or delete on published_report
    for each statement execute function refuse_change();
create trigger published_record_stays before update or delete on published_record
    for each statement execute function refuse_change();
create trigger published_file_stays before update or delete on published_file
    for each statement execute function refuse_change();

-- A link by which anybody reads one published report until it expires or is withdrawn. Of the secret in it only the hash is kept.
create sequence report_share_seq increment by 50;

create table report_share (
    id                  bigint primary key,
    published_report_id bigint      not null references published_report,
    secret_hash         bytea       not null unique check (length(secret_hash) = 32),
    note                text check (length(note) <= 300),
    created_at          timestamptz not null,
    created_by          bigint      not null references portal_user,
    expires_at          timestamptz not null,
    withdrawn_at        timestamptz,
    openings            int         not null default 0 check (openings >= 0),
    last_opened_at      timestamptz,
    constraint report_share_ends check (expires_at > created_at)
);
create index report_share_report on report_share (published_report_id);
