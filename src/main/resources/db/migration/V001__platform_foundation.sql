-- Trusted extensions: the owner of the database may create them without being superuser.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- unaccent() is only stable because its dictionary may change; naming the dictionary lets indexes use the fold.
create function fold(value text) returns text
    language sql immutable parallel safe strict
return lower(public.unaccent('public.unaccent'::regdictionary, value));

comment on function fold(text) is 'Lower case without accents, for searches that ignore both';

-- The text of a record in the language a reader asked for, else as it was written.
create function translated(original text, translations jsonb, language text) returns text
    language sql immutable parallel safe
return coalesce(nullif(translations ->> language, ''), original);

-- One row per form that was sent: a second click finds the record of the first.
create table form_submission (
    token      uuid primary key,
    created_id bigint,
    created_at timestamptz not null default now()
);

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
