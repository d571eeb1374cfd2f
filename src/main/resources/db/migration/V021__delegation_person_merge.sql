-- Two records of people that were made one, with all rows concerned as they were before and after, so that it can be
-- undone exactly, as long as none of these rows was changed since.
create table person_merge (
    id                    bigint generated always as identity primary key,
    kept_id               bigint      not null references participant,
    gone_id               bigint      not null references participant,
    merged_by             bigint references portal_user,
    merged_at             timestamptz not null default now(),
    undone_by             bigint references portal_user,
    undone_at             timestamptz,
    -- the participations that were moved or united
    participations        bigint[]    not null,
    people_before         jsonb       not null,
    people_after          jsonb       not null,
    participations_before jsonb       not null,
    participations_after  jsonb       not null,
    attendance_before     jsonb       not null,
    attendance_after      jsonb       not null,
    constraint person_merge_of_two check (kept_id <> gone_id)
);
create unique index person_merge_once on person_merge (gone_id) where undone_at is null;
create index person_merge_kept on person_merge (kept_id);
create index person_merge_latest on person_merge (merged_at desc, id);
