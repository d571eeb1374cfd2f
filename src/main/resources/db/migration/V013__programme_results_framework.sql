-- What a programme is to achieve: objectives, outputs that serve them, indicators with baseline, targets and values.
create sequence result_seq increment by 50;

create table result (
    id                       bigint primary key,
    version                  int         not null default 0,
    programme_id             bigint      not null references programme,
    level                    text        not null check (level in ('OBJECTIVE', 'OUTPUT')),
    -- The objective that an output serves; null where it serves the programme as a whole.
    objective_id             bigint,
    position                 int         not null default 0 check (position >= 0),
    text_language            text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    title                    text        not null check (length(trim(title)) between 1 and 300),
    title_translations       jsonb       not null default '{}' check (jsonb_typeof(title_translations) = 'object'),
    description              text check (length(description) <= 4000),
    description_translations jsonb       not null default '{}' check (jsonb_typeof(description_translations) = 'object'),
    created_at               timestamptz not null default now(),
    deleted_at               timestamptz,
    constraint result_of_programme unique (id, programme_id),
    constraint result_objective_of_programme foreign key (objective_id, programme_id) references result (id, programme_id),
    constraint result_output_serves_objective check (level = 'OUTPUT' or objective_id is null)
);
create index result_programme on result (programme_id, position, id) where deleted_at is null;
create index result_objective on result (objective_id);

create sequence indicator_seq increment by 50;

create table indicator (
    id                       bigint primary key,
    version                  int         not null default 0,
    result_id                bigint      not null,
    programme_id             bigint      not null,
    position                 int         not null default 0 check (position >= 0),
    text_language            text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    title                    text        not null check (length(trim(title)) between 1 and 300),
    title_translations       jsonb       not null default '{}' check (jsonb_typeof(title_translations) = 'object'),
    description              text check (length(description) <= 4000),
    description_translations jsonb       not null default '{}' check (jsonb_typeof(description_translations) = 'object'),
    measure                  text        not null check (measure in ('NUMBER', 'PERCENTAGE', 'YES_NO', 'QUALITATIVE')),
    -- The lower the better.
    falling                  boolean     not null default false,
    -- The figure of the reports that fills the indicator by itself; null: values are entered with evidence.
    figure                   text check (figure ~ '^[A-Z_]{3,40}$'),
    -- A level, as all values of indicators: a count since the programme began, a percentage from 0 to 100, 1 for yes.
    baseline_value           numeric(18, 4),
    baseline_text            text check (length(baseline_text) between 1 and 2000),
    baseline_year            int check (baseline_year between 1990 and 2100),
    baseline_comment         text check (length(baseline_comment) <= 2000),
    created_at               timestamptz not null default now(),
    deleted_at               timestamptz,
    constraint indicator_result_of_programme foreign key (result_id, programme_id) references result (id, programme_id),
    constraint indicator_counts_numbers check (figure is null or measure in ('NUMBER', 'PERCENTAGE')),
    constraint indicator_baseline_fits check (case measure
        when 'QUALITATIVE' then baseline_value is null
        when 'YES_NO' then baseline_text is null and baseline_value in (0, 1)
        else baseline_text is null end)
);
create index indicator_programme on indicator (programme_id, position, id) where deleted_at is null;
create index indicator_result on indicator (result_id);

-- By what an indicator is told apart. Taking a dimension away hides its values, and keeps them.
create table indicator_dimension (
    indicator_id bigint not null references indicator on delete cascade,
    dimension    text   not null check (dimension in ('SEX', 'REGION', 'AUDIENCE')),
    primary key (indicator_id, dimension)
);

-- The level to be reached by the end of a period, in total (category '') or of one part: SEX:WOMAN, REGION:7, AUDIENCE:OFFICIALS.
create table indicator_target (
    indicator_id bigint not null references indicator on delete cascade,
    starts_on    date   not null,
    ends_on      date   not null,
    category     text   not null default '' check (category ~ '^((SEX|AUDIENCE):[A-Z_]{2,40}|REGION:[0-9]{1,18})?$'),
    value        numeric(18, 4),
    text         text check (length(text) between 1 and 2000),
    comment      text check (length(comment) <= 2000),
    primary key (indicator_id, ends_on, category),
    constraint indicator_target_period check (ends_on >= starts_on),
    constraint indicator_target_within_reason check (starts_on >= date '1990-01-01' and ends_on <= date '2100-12-31'),
    constraint indicator_target_says_something check (num_nonnulls(value, text) = 1)
);

-- The level reached by a day, entered by hand with its evidence.
create table indicator_value (
    id           bigint generated always as identity primary key,
    indicator_id bigint      not null references indicator on delete cascade,
    as_of        date        not null check (as_of between date '1990-01-01' and date '2100-12-31'),
    category     text        not null default '' check (category ~ '^((SEX|AUDIENCE):[A-Z_]{2,40}|REGION:[0-9]{1,18})?$'),
    value        numeric(18, 4),
    text         text check (length(text) between 1 and 2000),
    evidence     text check (length(evidence) <= 4000),
    evidence_url text check (length(evidence_url) <= 500),
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint references portal_user,
    constraint indicator_value_once unique (indicator_id, as_of, category),
    constraint indicator_value_says_something check (num_nonnulls(value, text) = 1)
);

-- What a coordinator tells beside the figures of a period.
create sequence narrative_seq increment by 50;

create table narrative (
    id                      bigint primary key,
    version                 int         not null default 0,
    programme_id            bigint      not null references programme,
    starts_on               date        not null,
    ends_on                 date        not null,
    text_language           text        not null check (text_language in ('uk', 'en', 'pl', 'ru')),
    deviations              text check (length(deviations) <= 8000),
    deviations_translations jsonb       not null default '{}' check (jsonb_typeof(deviations_translations) = 'object'),
    lessons                 text check (length(lessons) <= 8000),
    lessons_translations    jsonb       not null default '{}' check (jsonb_typeof(lessons_translations) = 'object'),
    risks                   text check (length(risks) <= 8000),
    risks_translations      jsonb       not null default '{}' check (jsonb_typeof(risks_translations) = 'object'),
    created_at              timestamptz not null default now(),
    deleted_at              timestamptz,
    constraint narrative_period check (ends_on >= starts_on),
    constraint narrative_within_reason check (starts_on >= date '1990-01-01' and ends_on <= date '2100-12-31'),
    constraint narrative_says_something check (num_nonnulls(deviations, lessons, risks) > 0)
);
create unique index narrative_once on narrative (programme_id, starts_on, ends_on) where deleted_at is null;
