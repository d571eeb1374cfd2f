-- Lists of events that were uploaded for a programme, to be looked through and taken over. What a row becomes is found
-- out anew each time it is looked at; only what was written is kept, so that it can be taken back.
create table event_list (
    id           bigint generated always as identity primary key,
    programme_id bigint      not null references programme,
    -- null: the rows were pasted
    file_name    text check (length(file_name) between 1 and 300),
    -- how the list is laid out, as in ListShape
    shape        jsonb       not null,
    state        text        not null check (state in ('CHECK', 'WRITTEN', 'UNDONE')),
    uploaded_by  bigint references portal_user,
    uploaded_at  timestamptz not null,
    written_by   bigint references portal_user,
    written_at   timestamptz
);
create index event_list_programme on event_list (programme_id, uploaded_at desc);

create table event_list_row (
    list_id bigint not null references event_list on delete cascade,
    number  int    not null,
    cells   jsonb  not null,
    primary key (list_id, number)
);

-- The events and head counts that a list wrote.
create table event_list_event (
    list_id  bigint not null references event_list on delete cascade,
    event_id bigint not null references event,
    primary key (list_id, event_id)
);
create table event_list_count (
    list_id   bigint  not null references event_list on delete cascade,
    event_id  bigint  not null references event,
    city_id   bigint references city,
    region_id bigint references region,
    total     int     not null,
    women     int,
    men       int,
    -- whether the place was invited by it
    invited   boolean not null,
    constraint event_list_count_once unique nulls not distinct (list_id, event_id, city_id, region_id)
);
