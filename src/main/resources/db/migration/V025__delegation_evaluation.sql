-- The evaluation of an event: when it is open, and the code of the link by which delegates get their ballots.
create table evaluation_form (
    event_id  bigint  primary key references event on delete cascade,
    version   int     not null default 0,
    code      text    not null check (code ~ '^[a-z0-9]{12,64}$'),
    -- null: from the first day of the event, until 30 days after its last
    opens_on  date,
    closes_on date,
    closed    boolean not null default false,
    constraint evaluation_form_code_once unique (code),
    constraint evaluation_form_closes_after_opening check (closes_on >= opens_on)
);

-- What the coordinator asks beyond the common questions.
create table evaluation_question (
    id                bigint generated always as identity primary key,
    event_id          bigint  not null references evaluation_form on delete cascade,
    position          int     not null,
    kind              text    not null check (kind in ('SCALE', 'YES_NO', 'TEXT')),
    text_language     text    not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    text              text    not null check (length(trim(text)) between 1 and 300),
    text_translations jsonb   not null default '{}' check (jsonb_typeof(text_translations) = 'object'),
    hidden            boolean not null default false
);
create index evaluation_question_event on evaluation_question (event_id, position);

-- Who holds the secret of a ballot may answer once. Nothing says to whom it was dealt, when, or what was answered.
create table evaluation_ballot (
    hash     bytea   primary key,
    event_id bigint  not null references evaluation_form on delete cascade,
    on_paper boolean not null,
    used     boolean not null default false
);
create index evaluation_ballot_event on evaluation_ballot (event_id);

-- Numbers in a row would tell the order in which people answered.
alter table evaluation drop column id;
alter table evaluation
    add column id           uuid     primary key default gen_random_uuid(),
    add column relevance    smallint check (relevance between 1 and 5),
    add column trainers     smallint check (trainers between 1 and 5),
    add column organisation smallint check (organisation between 1 and 5),
    add column will_apply   text     check (will_apply in ('YES', 'PARTLY', 'NO')),
    -- Answers to the coordinator's own questions, by their ids.
    add column own          jsonb    not null default '{}' check (jsonb_typeof(own) = 'object'),
    -- Counted in the results by question; the latest few answers wait until they are five.
    add column released     boolean  not null default false;

-- That a ballot was dealt to somebody, so that nobody gets two; not which.
alter table participation add column ballot_dealt boolean not null default false;
