create sequence portal_user_seq increment by 50;

-- Scope is kept as ids only; the foreign keys follow in the modules that own the tables.
create table portal_user (
    id              bigint primary key,
    version         int         not null default 0,
    email           text        not null check (email = lower(email) and length(email) <= 200),
    name            text        not null check (length(trim(name)) between 1 and 200),
    password_hash   text,
    role            text        not null check (role in ('ADMINISTRATOR', 'COORDINATOR', 'CITY_OFFICIAL', 'DONOR')),
    city_id         bigint,
    partner_id      bigint,
    enabled         boolean     not null default true,
    failed_sign_ins int         not null default 0 check (failed_sign_ins >= 0),
    locked_until    timestamptz,
    created_at      timestamptz not null default now(),
    constraint portal_user_city_scope check ((role = 'CITY_OFFICIAL') = (city_id is not null)),
    constraint portal_user_donor_scope check ((role = 'DONOR') = (partner_id is not null))
);
create unique index portal_user_email on portal_user (email);

create table user_programme (
    user_id      bigint not null references portal_user on delete cascade,
    programme_id bigint not null,
    primary key (user_id, programme_id)
);
create index user_programme_programme on user_programme (programme_id);

-- A link that lets its holder set a password once; without a user it creates the first administrator.
create table account_link (
    token_hash text primary key,
    user_id    bigint references portal_user on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
