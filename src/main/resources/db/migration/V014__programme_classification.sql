-- How a programme is classified for those who publish and compare aid data.
alter table programme add column iati_identifier text check (iati_identifier ~ '^[^\s/&|?]{3,100}$');
-- In which its money is reported.
alter table programme add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$');
create unique index programme_iati on programme (iati_identifier) where deleted_at is null;

-- Purpose codes of the OECD DAC with the part of the programme that each takes.
create table programme_sector (
    programme_id bigint        not null references programme on delete cascade,
    code         text          not null check (code ~ '^[0-9]{5}$'),
    percent      numeric(5, 2) not null check (percent > 0 and percent <= 100),
    primary key (programme_id, code)
);

-- Policy markers of the OECD DAC; 0 not targeted, 1 significant, 2 principal objective.
create table programme_policy_marker (
    programme_id bigint   not null references programme on delete cascade,
    marker       text     not null check (marker ~ '^[A-Z_]{3,40}$'),
    significance smallint not null check (significance between 0 and 2),
    primary key (programme_id, marker)
);
