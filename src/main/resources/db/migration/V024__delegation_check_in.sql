-- The code by which people tick themselves as present on one day of an event, shown on a screen in the room. It is kept as
-- it is, since the page shows it again all day; it opens nothing but that tick, and only on its day.
create table check_in_code (
    event_id bigint      not null references event on delete cascade,
    day      date        not null,
    code     text        not null check (code ~ '^[a-z0-9]{12,64}$'),
    made_at  timestamptz not null default now(),
    primary key (event_id, day),
    constraint check_in_code_once unique (code)
);
