create sequence event_seq increment by 50;

create table event (
    id                       bigint primary key,
    version                  int         not null default 0,
    programme_id             bigint references programme,
    type                     text        not null check (type in ('SEMINAR', 'TRAINING', 'STUDY_VISIT', 'EXPERT_VISIT', 'WORKSHOP', 'CONFERENCE', 'OTHER')),
    status                   text        not null check (status in ('PLANNED', 'CONFIRMED', 'COMPLETED', 'POSTPONED', 'CANCELLED')),
    text_language            text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    title                    text        not null check (length(trim(title)) between 1 and 300),
    title_translations       jsonb       not null default '{}' check (jsonb_typeof(title_translations) = 'object'),
    description              text check (length(description) <= 8000),
    description_translations jsonb       not null default '{}' check (jsonb_typeof(description_translations) = 'object'),
    starts_on                date        not null,
    ends_on                  date        not null,
    online                   boolean     not null default false,
    city_id                  bigint references city,
    venue                    text check (length(venue) <= 300),
    working_languages        text check (length(working_languages) <= 100),
    -- What an external exam at the event certifies, e.g. PRINCE2 Foundation; null: the event has no exam.
    exam_title               text check (length(exam_title) between 1 and 200),
    source_url               text check (length(source_url) <= 500),
    -- What the record assumes because its source does not say it.
    assumptions              text check (length(assumptions) <= 4000),
    created_at               timestamptz not null default now(),
    created_by               bigint references portal_user,
    deleted_at               timestamptz,
    search_text              text generated always as (fold(title || ' ' || title_translations::text)) stored,
    constraint event_ends_after_start check (ends_on >= starts_on),
    constraint event_within_a_year check (ends_on - starts_on < 366),
    constraint event_within_reason check (starts_on >= date '1990-01-01' and ends_on <= date '2100-12-31'),
    constraint event_online_or_city check (not (online and city_id is not null))
);
create index event_programme on event (programme_id, ends_on desc, id desc) where deleted_at is null;
create index event_by_end on event (ends_on desc, id desc) where deleted_at is null;
create index event_by_author on event (created_by) where programme_id is null and deleted_at is null;
create index event_host_city on event (city_id);
create index event_search on event using gin (search_text gin_trgm_ops);

create table event_partner (
    event_id   bigint not null references event on delete cascade,
    partner_id bigint not null references partner,
    capacity   text   not null check (capacity in ('ORGANISER', 'HOST')),
    primary key (event_id, partner_id, capacity)
);
create index event_partner_partner on event_partner (partner_id);

-- Donors of this one event. Where there are any, they stand in place of the programme's shares.
create table event_funding (
    event_id      bigint        not null references event on delete cascade,
    donor_id      bigint        not null references partner,
    amount        numeric(15, 2) check (amount >= 0),
    currency      text    check (currency ~ '^[A-Z]{3}$'),
    share_percent numeric(5, 2) not null check (share_percent > 0 and share_percent <= 100),
    primary key (event_id, donor_id),
    constraint event_funding_amount_in_currency check ((amount is null) = (currency is null))
);
create index event_funding_donor on event_funding (donor_id);

create function check_event_shares() returns trigger language plpgsql as $$
begin
    perform 1 from event where id = new.event_id for update;
    if (select sum(share_percent) from event_funding where event_id = new.event_id) > 100 then
        raise exception 'The funding shares of event % exceed 100 %%', new.event_id
            using errcode = 'check_violation', constraint = 'event_funding_shares_within_hundred';
    end if;
    return null;
end $$;
create constraint trigger event_funding_shares_within_hundred
    after insert or update on event_funding deferrable initially deferred
    for each row execute function check_event_shares();

-- The share of every donor in every event: the event's own donors, else those of its programme.
create view event_donor_share as
select f.event_id, f.donor_id, f.share_percent / 100 as share
from event_funding f
union all
select e.id, f.donor_id, f.share_percent / 100
from event e
join funding f on f.programme_id = e.programme_id
where not exists (select 1 from event_funding own where own.event_id = e.id);

-- Cities and regions that are invited; whoever takes part is invited. An official reads the events
-- to which their city is invited.
create table event_invitee (
    event_id  bigint not null references event on delete cascade,
    city_id   bigint references city,
    region_id bigint references region,
    constraint event_invitee_city_or_region check (num_nonnulls(city_id, region_id) = 1),
    constraint event_invitee_once unique nulls not distinct (event_id, city_id, region_id)
);
create index event_invitee_city on event_invitee (city_id, event_id);
create index event_invitee_region on event_invitee (region_id, event_id);

create sequence track_seq increment by 50;

create table track (
    id       bigint primary key,
    event_id bigint not null references event on delete cascade,
    position int    not null check (position >= 0),
    title    text   not null check (length(trim(title)) between 1 and 200),
    constraint track_of_event unique (id, event_id),
    constraint track_title_once unique (event_id, title)
);

create sequence agenda_session_seq increment by 50;

create table agenda_session (
    id        bigint primary key,
    event_id  bigint not null references event on delete cascade,
    -- null: a joint session of all tracks
    track_id  bigint,
    day       date   not null,
    starts_at time   not null,
    ends_at   time   not null,
    title     text   not null check (length(trim(title)) between 1 and 300),
    speaker   text check (length(speaker) <= 300),
    constraint agenda_session_ends_after_start check (ends_at > starts_at),
    constraint agenda_session_track foreign key (track_id, event_id) references track (id, event_id),
    -- Nobody can be in two sessions of one track at a time.
    constraint agenda_session_no_overlap exclude using gist (
        event_id with =, coalesce(track_id, 0) with =, tsrange(day + starts_at, day + ends_at) with &&)
);

create function check_session_within_event() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from event where id = new.event_id and new.day between starts_on and ends_on) then
        raise exception 'Session on % lies outside event %', new.day, new.event_id
            using errcode = 'check_violation', constraint = 'agenda_session_within_event';
    end if;
    return new;
end $$;
create trigger agenda_session_within_event before insert or update on agenda_session
    for each row execute function check_session_within_event();

create function check_event_keeps_sessions() returns trigger language plpgsql as $$
begin
    if exists (select 1 from agenda_session where event_id = new.id and day not between new.starts_on and new.ends_on) then
        raise exception 'Event % has sessions outside its new dates', new.id
            using errcode = 'check_violation', constraint = 'event_keeps_sessions';
    end if;
    return null;
end $$;
create constraint trigger event_keeps_sessions after update of starts_on, ends_on on event
    deferrable initially deferred for each row execute function check_event_keeps_sessions();
