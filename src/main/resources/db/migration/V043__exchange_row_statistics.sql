-- Plans on the rows of lists rest on how many there are of an import and in a state; counting a tenth of the usual sample tells
-- that, while the rows of all lists of the last weeks are there.
alter table list_import_row
    alter column import_id set statistics 10,
    alter column number set statistics 10,
    alter column state set statistics 10,
    alter column decision set statistics 10,
    alter column fingerprint set statistics 10,
    alter column participant_id set statistics 10,
    alter column person_made set statistics 10,
    alter column participation_id set statistics 10,
    alter column participation_made set statistics 10;
