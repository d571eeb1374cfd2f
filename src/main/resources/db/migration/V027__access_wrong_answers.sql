-- Wrong answers of people without an account to one question (a digest) within the minute that began with the first of
-- them. Network addresses share a fixed number of rows, so that the table stays small and does not tell who asked;
-- sender 0 is everybody together. Rows live for an hour.
create table wrong_answer (
    question bytea       not null,
    sender   int         not null check (sender >= 0),
    since    timestamptz not null,
    number   int         not null check (number > 0),
    primary key (question, sender)
);
create index wrong_answer_since on wrong_answer (since);
