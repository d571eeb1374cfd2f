-- How many women and men there are among people: answered by the index alone, without a visit to each of them.
create index participant_sex on participant (id) include (sex);
