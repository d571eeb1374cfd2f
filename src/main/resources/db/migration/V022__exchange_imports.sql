-- Lists of people that were uploaded, to be looked through and taken over. All of their state is here, so that any
-- process can go on with what another one began.
create table list_import (
    id             bigint generated always as identity primary key,
    event_id       bigint      not null references event,
    -- null: the rows were pasted
    file_name      text check (length(file_name) between 1 and 300),
    sha256         bytea       not null,
    uploaded_by    bigint references portal_user,
    uploaded_at    timestamptz not null,
    -- READING and WRITING are work to be done, at due_at or later, in the name of asked_by
    state          text        not null check (state in ('READING', 'CHECK', 'WRITING', 'WRITTEN', 'UNDONE', 'FAILED')),
    asked_by       bigint references portal_user,
    due_at         timestamptz not null,
    attempts       int         not null default 0,
    -- what was worked through, of how much
    done           int         not null default 0,
    total          int         not null default 0,
    -- how the list is laid out, as in ListShape
    shape          jsonb       not null default '{}',
    -- for delegates whose row names no city
    city_id        bigint references city,
    -- the message that tells why it came back
    notice         text,
    -- whoever was put on record since may be somebody on the list
    compared_at    timestamptz,
    written_by     bigint references portal_user,
    written_at     timestamptz,
    undone_by      bigint references portal_user,
    undone_at      timestamptz,
    people_made    int         not null default 0,
    people_filled  int         not null default 0,
    listed_made    int         not null default 0,
    sheet_started  boolean     not null default false,
    -- the cities and regions that were invited by taking the list over
    invited_cities  bigint[]   not null default '{}',
    invited_regions bigint[]   not null default '{}'
);
create index list_import_event on list_import (event_id, uploaded_at desc);
create index list_import_work on list_import (due_at) where state in ('READING', 'WRITING');
create index list_import_old on list_import (uploaded_at);

-- The rows as they stand in the file, what was read out of them, and what becomes of them. People and participations are
-- plain numbers here: they may be merged or go without asking this table, which looks again before it writes.
create table list_import_row (
    import_id        bigint not null references list_import on delete cascade,
    number           int    not null,
    cells            jsonb  not null,
    family_name      text,
    given_name       text,
    patronymic       text,
    latin_name       text,
    -- the romanisation for those who are new and have no spelling of their own
    proposed_latin   text,
    sex              text,
    email            text,
    phone            text,
    role             text,
    -- as written in the row or above its group
    city_name        text,
    city_id          bigint,
    region_id        bigint,
    organisation     text,
    position         text,
    track_id         bigint,
    -- {"2018-07-02": true}
    attendance       jsonb  not null default '{}',
    consent_on       date,
    problems         jsonb  not null default '[]',
    -- the same for rows that say the same of somebody
    fingerprint      uuid,
    -- null: about nobody (a title, headings, a total), or not yet read
    state            text check (state in ('NEW', 'MATCHED', 'POSSIBLE', 'REJECTED', 'LISTED')),
    -- who on record it is, where the portal is sure
    person_id        bigint,
    -- the row above that is about the same person
    same_as_row      int,
    -- who it may be, the likeliest first
    candidates       jsonb  not null default '[]',
    -- whether the row fills anything that is blank for somebody who is listed already
    fills            boolean not null default false,
    decision         text check (decision in ('USE', 'ROW', 'NEW')),
    -- the person, or the number of the row above
    decided_id       bigint,
    -- what was written
    participant_id   bigint,
    person_made      boolean not null default false,
    person_version   int,
    person_before    jsonb,
    participation_id bigint,
    participation_made boolean not null default false,
    participation_version int,
    participation_before jsonb,
    primary key (import_id, number),
    constraint list_import_row_decided_whom check ((decision in ('USE', 'ROW')) is true = (decided_id is not null))
);
create index list_import_row_said on list_import_row (fingerprint) where participation_id is not null;

-- Days of attendance that an import wrote.
create table list_import_day (
    import_id        bigint  not null references list_import on delete cascade,
    participation_id bigint  not null,
    day              date    not null,
    present          boolean not null,
    primary key (import_id, participation_id, day)
);

-- Under which keys rows of one list are found to be about the same person, while they are being compared.
create table list_import_key (
    import_id bigint not null references list_import on delete cascade,
    key       text   not null,
    number    int    not null,
    primary key (import_id, key, number)
);

-- What was decided about the columns of lists with the same headings.
create table list_columns (
    signature  text        primary key,
    targets    jsonb       not null,
    decided_by bigint references portal_user,
    decided_at timestamptz not null
);

-- Two ways to write the same address or number have one key.
create function contact_key(contact text) returns text
    language sql immutable parallel safe strict
return case when contact like '%@%' then lower(trim(contact)) else right(regexp_replace(contact, '\D', '', 'g'), 9) end;

-- What is known with what a list adds to it, as far as there is room; nothing that is known goes.
create function contacts_joined(known text, listed text, most int) returns text
    language plpgsql immutable parallel safe as $$
declare
    joined text := nullif(trim(known), '');
    contact text;
begin
    foreach contact in array string_to_array(coalesce(listed, ''), ', ') loop
        if joined is null and length(contact) <= most then
            joined := contact;
        elsif joined is not null
            and not exists (select 1 from regexp_split_to_table(joined, '\s*[,;]\s*') one where contact_key(one) = contact_key(contact))
            and length(joined) + 2 + length(contact) <= most then
            joined := joined || ', ' || contact;
        end if;
    end loop;
    return case when joined is null then known else joined end;
end $$;
