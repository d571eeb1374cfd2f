create table event_topic (
    event_id bigint not null references event on delete cascade,
    topic    text   not null check (topic ~ '^[A-Z_]{3,40}$'),
    primary key (event_id, topic)
);

create table event_audience (
    event_id bigint not null references event on delete cascade,
    audience text   not null check (audience ~ '^[A-Z_]{3,40}$'),
    primary key (event_id, audience)
);

create sequence spending_seq increment by 50;

-- Money spent on an event, or on the programme as a whole.
create table spending (
    id                 bigint primary key,
    version            int            not null default 0,
    programme_id       bigint references programme,
    event_id           bigint references event,
    spent_on           date           not null check (spent_on between date '1990-01-01' and date '2100-12-31'),
    category           text           not null check (category in ('INSTRUCTION', 'PARTICIPANTS', 'TRAVEL', 'OTHER')),
    amount             numeric(15, 2) not null check (amount > 0),
    currency           text           not null check (currency ~ '^[A-Z]{3}$'),
    -- Units of the reporting currency for one unit of the currency, on that day.
    rate               numeric(18, 8) not null default 1 check (rate > 0),
    rate_on            date,
    reporting_currency text           not null check (reporting_currency ~ '^[A-Z]{3}$'),
    reported_amount    numeric(15, 2) generated always as (round(amount * rate, 2)) stored,
    -- Who bore it beside the donors; both null: paid out of the programme's funds.
    payer_city_id      bigint references city,
    payer_partner_id   bigint references partner,
    purpose            text check (length(purpose) <= 300),
    created_at         timestamptz    not null default now(),
    created_by         bigint references portal_user,
    deleted_at         timestamptz,
    constraint spending_of_one check (num_nonnulls(programme_id, event_id) = 1),
    constraint spending_of_one_payer check (num_nonnulls(payer_city_id, payer_partner_id) <= 1),
    constraint spending_rate_needs_day check (currency = reporting_currency or rate_on is not null),
    constraint spending_own_currency_as_it_is check (currency <> reporting_currency or rate = 1),
    constraint spending_rate_within_reason check (rate_on between date '1990-01-01' and date '2100-12-31')
);
create index spending_event on spending (event_id, spent_on) where deleted_at is null;
create index spending_programme on spending (programme_id, spent_on) where deleted_at is null;
create index spending_payer_city on spending (payer_city_id) where payer_city_id is not null;
create index spending_payer_partner on spending (payer_partner_id) where payer_partner_id is not null;
