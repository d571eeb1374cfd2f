-- What decides who reads a version, and what its line in the list of versions says; the record says it, too.
alter table published_report
    add column programme_ids bigint[] not null,
    add column participants  bigint   not null check (participants >= 0),
    add column attendances   bigint   not null check (attendances >= 0);
alter table published_record add column subject_name text not null;

create trigger published_report_is_not_emptied before truncate on published_report
    for each statement execute function refuse_change();
create trigger published_record_is_not_emptied before truncate on published_record
    for each statement execute function refuse_change();
create trigger published_file_is_not_emptied before truncate on published_file
    for each statement execute function refuse_change();

-- A file of a published report that is still to be made. The row goes when its file comes.
create table pending_file (
    published_report_id bigint      not null,
    language            text        not null,
    suffix              text        not null check (length(suffix) between 1 and 20),
    attempts            int         not null default 0 check (attempts >= 0),
    -- The next attempt begins at this time or later.
    due_at              timestamptz not null,
    primary key (published_report_id, language, suffix),
    foreign key (published_report_id, language) references published_record
);
create index pending_file_due on pending_file (due_at);

-- History tells of publications and of links, too.
alter table audit_entry drop constraint audit_entry_action_check;
alter table audit_entry add constraint audit_entry_action_check check (action in
    ('CREATED', 'CHANGED', 'DELETED', 'RESTORED', 'PUBLISHED', 'SHARED', 'WITHDRAWN'));
