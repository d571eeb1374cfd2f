create sequence programme_seq increment by 50;

create table programme (
    id                 bigint primary key,
    version            int         not null default 0,
    text_language      text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    title              text        not null check (length(trim(title)) between 1 and 300),
    title_translations jsonb       not null default '{}' check (jsonb_typeof(title_translations) = 'object'),
    goal               text check (length(goal) <= 4000),
    goal_translations  jsonb       not null default '{}' check (jsonb_typeof(goal_translations) = 'object'),
    short_title        text check (length(short_title) between 1 and 80),
    starts_on          date        not null,
    ends_on            date        not null,
    status             text        not null check (status in ('PLANNED', 'ACTIVE', 'COMPLETED', 'SUSPENDED', 'CANCELLED')),
    audiences          text check (length(audiences) <= 2000),
    source_url         text check (length(source_url) <= 500),
    note               text check (length(note) <= 4000),
    created_at         timestamptz not null default now(),
    created_by         bigint references portal_user,
    deleted_at         timestamptz,
    search_text        text generated always as (fold(title || ' ' || coalesce(short_title, '') || ' ' || title_translations::text)) stored,
    constraint programme_period check (ends_on >= starts_on),
    constraint programme_within_reason check (starts_on >= date '1990-01-01' and ends_on <= date '2100-12-31')
);
create index programme_search on programme using gin (search_text gin_trgm_ops);

-- What one donor gives. The share says which part of every figure of the programme is the donor's.
create table funding (
    programme_id  bigint        not null references programme on delete cascade,
    donor_id      bigint        not null references partner,
    amount        numeric(15, 2) check (amount >= 0),
    currency      text    check (currency ~ '^[A-Z]{3}$'),
    share_percent numeric(5, 2) not null check (share_percent > 0 and share_percent <= 100),
    primary key (programme_id, donor_id),
    constraint funding_amount_in_currency check ((amount is null) = (currency is null))
);
create index funding_donor on funding (donor_id);

create table programme_implementer (
    programme_id bigint not null references programme on delete cascade,
    partner_id   bigint not null references partner,
    capacity     text   not null check (capacity in ('LEAD', 'CO_IMPLEMENTER')),
    primary key (programme_id, partner_id)
);
create index programme_implementer_partner on programme_implementer (partner_id);

create table programme_city (
    programme_id bigint not null references programme on delete cascade,
    city_id      bigint not null references city,
    selection    text   not null check (selection in ('COMPETITION', 'INVITATION', 'AGREEMENT', 'OTHER')),
    assignment   text check (length(assignment) <= 1000),
    primary key (programme_id, city_id)
);
create index programme_city_city on programme_city (city_id);

-- The shares of one programme (and of one event) come to 100 % at the most. Checked at commit, so that
-- shares may be moved between donors row by row.
create function check_programme_shares() returns trigger language plpgsql as $$
begin
    -- Two people adding donors at the same time wait for each other here.
    perform 1 from programme where id = new.programme_id for update;
    if (select sum(share_percent) from funding where programme_id = new.programme_id) > 100 then
        raise exception 'The funding shares of programme % exceed 100 %%', new.programme_id
            using errcode = 'check_violation', constraint = 'funding_shares_within_hundred';
    end if;
    return null;
end $$;
create constraint trigger funding_shares_within_hundred
    after insert or update on funding deferrable initially deferred
    for each row execute function check_programme_shares();

alter table user_programme add constraint user_programme_assigned
    foreign key (programme_id) references programme on delete cascade;
