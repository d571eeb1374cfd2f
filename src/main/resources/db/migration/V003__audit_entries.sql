create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default now(),
    user_id     bigint references portal_user,
    user_name   text        not null,
    entity      text        not null,
    entity_id   bigint      not null,
    -- The record on whose page the entry is shown: a participation is history of its event.
    page        text        not null,
    page_id     bigint      not null,
    action      text        not null check (action in ('CREATED', 'CHANGED', 'DELETED', 'RESTORED')),
    label       text        not null,
    -- {"field": {"from": …, "to": …}}
    changes     jsonb       not null default '{}'
);
create index audit_entry_page on audit_entry (page, page_id, id desc);
create index audit_entry_recent on audit_entry (id desc) include (user_id);
