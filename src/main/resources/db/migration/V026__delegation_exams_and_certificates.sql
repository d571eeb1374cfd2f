-- Who examines at an event, and out of how many points.
create table event_exam (
    event_id  bigint primary key references event on delete cascade,
    version   int not null default 0,
    body_id   bigint references partner,
    score_max numeric(7, 2) check (score_max > 0)
);
create index event_exam_body on event_exam (body_id);

-- What the examiner sent back beside the result, which alone counts in figures. The body whose certificate it is stands
-- with its number, which that body gives once; where no body is known, the event stands for it.
alter table participation
    add column exam_taken_on    date check (exam_taken_on between date '1990-01-01' and date '2100-12-31'),
    add column exam_score       numeric(7, 2) check (exam_score >= 0),
    add column exam_certificate text check (length(trim(exam_certificate)) between 1 and 60),
    add column exam_valid_until date check (exam_valid_until between date '1990-01-01' and date '2100-12-31'),
    add column exam_body_id     bigint references partner,
    add constraint participation_exam_details check (
        exam_result is not null or num_nonnulls(exam_taken_on, exam_score, exam_certificate, exam_valid_until) = 0),
    add constraint participation_exam_scored check (exam_result <> 'ENTERED' or exam_score is null),
    add constraint participation_exam_certified check (
        exam_result = 'PASSED' or num_nonnulls(exam_certificate, exam_valid_until) = 0),
    add constraint participation_exam_valid_after check (exam_valid_until >= exam_taken_on),
    -- Checked when a statement ends, since two participations of one person may be united or parted by one.
    add constraint participation_exam_certificate_once
        exclude using btree ((coalesce(exam_body_id, -event_id)) with =, (upper(exam_certificate)) with =)
        where (deleted_at is null and exam_certificate is not null) deferrable;
create index participation_exam_body on participation (exam_body_id) where exam_body_id is not null;

-- On what terms an event's certificates of attendance are issued; without a row on the portal's own.
create table certificate_terms (
    event_id           bigint primary key references event on delete cascade,
    version            int    not null default 0,
    min_percent        int    not null check (min_percent between 1 and 100),
    languages          text[] not null,
    hours              int check (hours between 1 and 1000),
    signatory          text check (length(trim(signatory)) between 1 and 150),
    signatory_position text check (length(trim(signatory_position)) between 1 and 200),
    second_signatory          text check (length(trim(second_signatory)) between 1 and 150),
    second_signatory_position text check (length(trim(second_signatory_position)) between 1 and 200),
    constraint certificate_terms_languages check (
        languages <@ array['uk', 'en', 'pl', 'ru'] and cardinality(languages) between 1 and 2
        and array_position(languages, null) is null and languages[1] is distinct from languages[2])
);

-- Certificates of attendance as they were issued. They hang on a participation, and move with it when two records of one
-- person are merged; whom they were issued for stays.
create table certificate (
    id               bigint generated always as identity primary key,
    number           text        not null unique check (number ~ '^CP-[0-9]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
    event_id         bigint      not null references event,
    participation_id bigint      not null references participation,
    issued_for       bigint      not null references participation,
    -- Everything that stands on it, in each of its languages.
    printed          jsonb       not null check (jsonb_typeof(printed) = 'object'),
    issued_at        timestamptz not null,
    issued_by        bigint references portal_user,
    withdrawn_at     timestamptz,
    withdrawn_by     bigint references portal_user
);
create unique index certificate_once on certificate (issued_for) where withdrawn_at is null;
create index certificate_participation on certificate (participation_id);
create index certificate_event on certificate (event_id);

create function keep_certificate_as_issued() returns trigger language plpgsql as $$
begin
    if (new.number, new.event_id, new.issued_for, new.printed, new.issued_at)
            is distinct from (old.number, old.event_id, old.issued_for, old.printed, old.issued_at)
        or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
        raise exception 'Certificate % stays as it was issued', old.number
            using errcode = 'check_violation', constraint = 'certificate_stays_as_issued';
    end if;
    return new;
end $$;
create trigger certificate_stays_as_issued before update on certificate
    for each row execute function keep_certificate_as_issued();

-- On which participation each certificate hung before two people were merged.
alter table person_merge add column certificates jsonb not null default '[]';
