-- Years of work of an institute, for the benchmark: ${scale} times 216 events with about 92 attendances each, spread over
-- 2015 to 2026. Everything follows from hashes of running numbers, so that every run makes the same rows. Places, donors
-- and programmes are as many at every scale; what grows is what they do.
-- Row triggers are off: what they derive is made here in sets, and nobody of these people waits to be compared.
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';

-- A number in [0, 1) for each thing and question; the same whenever it is asked.
create function pg_temp.chance(thing bigint, question int) returns double precision language sql immutable parallel safe
return (hashint8extended(thing, question) & 4503599627370495) / 4503599627370496.0;

create function pg_temp.one_of(words text[], thing bigint, question int) returns text language sql immutable parallel safe
return words[1 + floor(pg_temp.chance(thing, question) * cardinality(words))::int];

-- Rows come in quicker without the indexes on parts of words, which are made again at the end.
create function pg_temp.run(statement text) returns void language plpgsql as 'begin execute statement; end';
create temp table put_off as
select indexname, indexdef from pg_indexes where schemaname = 'public' and indexdef like '%USING gin%';
select pg_temp.run('drop index ' || indexname) from put_off;

-- 1,500 cities, the first the largest, the last eighty of them abroad.
create temp table place as
select g as id,
       case when g <= 1420 then 'UA' else pg_temp.one_of(array['PL', 'SK', 'LT', 'DE', 'MD', 'RO'], g, 1) end as country,
       case when g <= 1420 then 2 + (hashint8extended(g, 2) & 1023) % 25 end as region,
       1.0 / (g + 5) as weight,
       pg_temp.one_of(array['Нова', 'Стара', 'Велика', 'Мала', 'Верхня', 'Нижня', 'Біла', 'Червона', 'Зелена', 'Свята'], g, 3) as first_uk,
       pg_temp.one_of(array['Гребля', 'Діброва', 'Криниця', 'Слобода', 'Водяна', 'Балка', 'Гора', 'Долина', 'Лука', 'Церква'], g, 4) as second_uk
from generate_series(1, 1500) g;
alter table place add constraint place_pk primary key (id);

insert into city (id, country_code, region_id, name_uk, name_en, name_pl, name_ru, latitude, longitude, population)
select id, country, region, first_uk || ' ' || second_uk || ' ' || id, 'City ' || id, 'Miasto ' || id, 'Город ' || id,
       46 + pg_temp.chance(id, 5) * 6, 23 + pg_temp.chance(id, 6) * 16, (3000000 / (id + 1.0))::int + 3000
from place;

insert into partner (id, text_language, name, name_translations, country_code)
select g, 'en', 'Development fund ' || g, jsonb_build_object('uk', 'Фонд розвитку ' || g),
       pg_temp.one_of(array['PL', 'SE', 'DE', 'US', 'CH', 'LT', 'CA'], g, 7)
from generate_series(1, 40) g;
insert into partner_kind select g, 'DONOR' from generate_series(1, 40) g;
insert into partner (id, text_language, name, country_code)
select 100 + g, 'uk', 'Інститут місцевого врядування ' || g, 'UA' from generate_series(1, 30) g;
insert into partner_kind select 100 + g, 'IMPLEMENTER' from generate_series(1, 30) g;

-- 120 programmes of two to five years; the first ones hold most events.
insert into programme (id, text_language, title, title_translations, goal, starts_on, ends_on, status)
select g, 'uk', 'Програма розвитку спроможності громад ' || g,
       jsonb_build_object('en', 'Capacity of municipalities ' || g), 'Спроможне місцеве самоврядування',
       starts_on, least(starts_on + (730 + floor(pg_temp.chance(g, 9) * 1100))::int, date '2026-12-31'), 'ACTIVE'
from (select g, date '2015-01-01' + (floor(pg_temp.chance(g, 8) * 3600))::int as starts_on from generate_series(1, 120) g) p;
insert into funding (programme_id, donor_id, amount, currency, share_percent)
select g, d.donor_id, 100000 + (pg_temp.chance(g, 10) * 5000000)::int, 'EUR', max(d.share)
from generate_series(1, 120) g,
     lateral (values (1 + floor(40 * power(pg_temp.chance(g, 11), 2))::int, 60), (1 + floor(40 * pg_temp.chance(g, 12))::int, 30)) d (donor_id, share)
group by 1, 2, 3;
insert into programme_implementer select g, 101 + g % 30, 'LEAD' from generate_series(1, 120) g;

-- Events: ended ones were held, one in fifteen was not; the rest is ahead.
create temp table held as
select g as id, greatest(p.starts_on, least(d.day, p.ends_on - 5)) as starts_on, p.id as programme_id,
       (array[0, 0, 1, 1, 2, 2, 3, 4])[1 + floor(pg_temp.chance(g, 13) * 8)::int] as more_days,
       pg_temp.chance(g, 14) as fate,
       -- most events are small, few are conferences; 92 on average
       round(25 + 384 * power(pg_temp.chance(g, 15), 3))::int as seats,
       pg_temp.chance(g, 16) < 0.10 as counted_only
from generate_series(1, 216 * ${scale}) g
cross join lateral (select date '2015-01-10' + floor(4360 * power(pg_temp.chance(g, 17), 0.8))::int as day) d
cross join lateral (select 1 + floor(120 * power(pg_temp.chance(g, 18), 1.6))::int as id) wanted
join programme p on p.id = wanted.id;
alter table held add constraint held_pk primary key (id);
analyze held;

insert into event (id, programme_id, type, status, text_language, title, title_translations, starts_on, ends_on, online, city_id, exam_title)
select h.id, h.programme_id,
       pg_temp.one_of(array['SEMINAR', 'TRAINING', 'STUDY_VISIT', 'EXPERT_VISIT', 'WORKSHOP', 'CONFERENCE', 'TRAINING'], h.id, 19),
       case when h.starts_on + h.more_days >= date '2026-09-01' then case when h.fate < 0.7 then 'PLANNED' else 'CONFIRMED' end
            when h.fate < 0.94 then 'COMPLETED' when h.fate < 0.97 then 'CANCELLED' else 'POSTPONED' end,
       'uk',
       pg_temp.one_of(array['Навчання', 'Семінар', 'Тренінг', 'Стажування', 'Майстерня'], h.id, 20) || ' з '
           || pg_temp.one_of(array['енергетичного менеджменту', 'стратегічного планування', 'місцевих фінансів', 'управління проєктами',
                                   'надання послуг', 'участі громадян', 'управління активами'], h.id, 21) || ' № ' || h.id,
       jsonb_build_object('en', 'Event for municipal officers no. ' || h.id),
       h.starts_on, h.starts_on + h.more_days, pg_temp.chance(h.id, 22) < 0.15,
       case when pg_temp.chance(h.id, 22) >= 0.15 then 1 + floor(1500 * power(pg_temp.chance(h.id, 23), 3))::int end,
       case when pg_temp.chance(h.id, 24) < 0.08 then 'PRINCE2 Foundation' end
from held h;
insert into event_topic
select id, pg_temp.one_of(array['STRATEGIC_PLANNING', 'PUBLIC_FINANCE', 'PUBLIC_SERVICES'], id, 25) from held;
insert into event_audience
select id, pg_temp.one_of(array['LOCAL_OFFICIALS', 'ELECTED_REPRESENTATIVES', 'BUSINESS'], id, 26) from held;

-- One city for every eight seats, most often a large one.
create temp table ladder as
select id, sum(weight) over (order by id) / sum(weight) over () as upto from place;
alter table ladder add constraint ladder_pk primary key (id);
create index ladder_upto on ladder (upto);
create temp table sent as
select h.id as event_id, n as turn, city.id as city_id
from held h
cross join lateral generate_series(1, 1 + h.seats / 8) n
cross join lateral (select l.id from ladder l where l.upto > pg_temp.chance(h.id * 64 + n, 28) order by l.upto limit 1) city;

-- People: as many in a city as its weight asks for; half of all attendances are of people who were there before.
create temp table town as
select p.id, greatest(8, (p.weight / sum(p.weight) over () * 14000 * ${scale})::int) as people from place p;
create temp table lodging as
select id, people, sum(people) over (order by id) - people as before from town;
alter table lodging add constraint lodging_pk primary key (id);
insert into participant (id, family_name, given_name, patronymic, latin_name, sex, email, phone, shared_with_donors, consent_on)
select id, family, given, patronymic, latin, sex, case when pg_temp.chance(id, 35) < 0.6 then 'p' || id || '@example.org' end,
       case when pg_temp.chance(id, 36) < 0.4 then '+38050' || lpad(id::text, 7, '0') end,
       pg_temp.chance(id, 37) < 0.3, case when pg_temp.chance(id, 37) < 0.3 then date '2018-01-01' end
from (select l.before + n as id,
             case when pg_temp.chance(l.before + n, 30) < 0.04 then null
                  when pg_temp.chance(l.before + n, 31) < 0.56 then 'WOMAN' else 'MAN' end as sex,
             pg_temp.chance(l.before + n, 32) as script
      from lodging l cross join lateral generate_series(1, l.people) n) person
cross join lateral (
    select case when script < 0.86 then pg_temp.one_of(array['Шевчен', 'Коваль', 'Бонд', 'Ткач', 'Мельни', 'Кравч', 'Олій', 'Поліщ', 'Лисен', 'Марч',
                                                             'Гончар', 'Савч', 'Рома', 'Павл', 'Ющ', 'Захар', 'Мороз', 'Гриц'], id, 33)
                       || pg_temp.one_of(array['ко', 'чук', 'енко', 'ук', 'юк', 'ець', 'ий', 'івський', 'ар'], id, 34) || pg_temp.one_of(array['', 'ський', 'ін'], id, 38)
                when script < 0.93 then pg_temp.one_of(array['Иванов', 'Петров', 'Смирнов', 'Соколов', 'Орлов'], id, 33)
                else pg_temp.one_of(array['Kowalski', 'Nowak', 'Lewandowski', 'Shevchenko', 'Bondarenko', 'Wójcik'], id, 33) end as family,
           case when script < 0.93 and sex is distinct from 'MAN' then pg_temp.one_of(array['Олена', 'Ірина', 'Наталія', 'Оксана', 'Марія', 'Ганна', 'Юлія', 'Тетяна'], id, 39)
                when script < 0.93 then pg_temp.one_of(array['Андрій', 'Олександр', 'Сергій', 'Іван', 'Петро', 'Микола', 'Тарас', 'Роман'], id, 39)
                else pg_temp.one_of(array['Anna', 'Maria', 'Jan', 'Piotr', 'Andrii', 'Olena'], id, 39) end as given,
           case when script < 0.86 then case when sex is distinct from 'MAN' then pg_temp.one_of(array['Іванівна', 'Петрівна', 'Олегівна', 'Миколаївна'], id, 40)
                                             else pg_temp.one_of(array['Іванович', 'Петрович', 'Олегович', 'Миколайович'], id, 40) end end as patronymic,
           case when script >= 0.93 then 'Latin ' || id end as latin) name;

insert into participation (id, event_id, participant_id, role, city_id, organisation, position, absent, exam_result)
select row_number() over (order by h.id, seat), h.id, person.id, 'DELEGATE', s.city_id,
       'Міська рада ' || s.city_id,
       pg_temp.one_of(array['начальник відділу', 'головний спеціаліст', 'заступник голови', 'депутат', 'староста'], person.id, 41),
       pg_temp.chance(h.id * 512 + seat, 42) < 0.03,
       case when pg_temp.chance(h.id, 24) < 0.08 and pg_temp.chance(h.id * 512 + seat, 43) < 0.6
            then pg_temp.one_of(array['PASSED', 'PASSED', 'FAILED', 'ENTERED'], h.id * 512 + seat, 44) end
from held h
cross join lateral generate_series(1, h.seats) seat
join sent s on s.event_id = h.id
           and s.turn = 1 + floor(pg_temp.chance(h.id * 512 + seat, 45) * (1 + h.seats / 8))::int
join lodging l on l.id = s.city_id
cross join lateral (select l.before + 1 + floor(l.people * power(pg_temp.chance(h.id * 512 + seat, 46), 1.3))::int as id) person
where not h.counted_only
on conflict (event_id, participant_id, role) where deleted_at is null do nothing;

insert into participation (id, event_id, participant_id, role)
select 50000000 + row_number() over (order by h.id, n), h.id, 1 + (hashint8extended(h.id * 8 + n, 47) & 1048575) % (10000 * ${scale}), 'TRAINER'
from held h cross join lateral generate_series(1, 1 + (h.seats / 60)) n
on conflict (event_id, participant_id, role) where deleted_at is null do nothing;

insert into event_invitee (event_id, city_id) select distinct event_id, city_id from sent on conflict do nothing;

-- Two in five events keep a sheet.
insert into attendance (participation_id, event_id, day, present)
select p.id, p.event_id, h.starts_on + n, pg_temp.chance(p.id * 8 + n, 49) < 0.92
from held h
join participation p on p.event_id = h.id
cross join lateral generate_series(0, h.more_days) n
where pg_temp.chance(h.id, 48) < 0.4;

insert into head_count (event_id, city_id, total, women, men)
select s.event_id, s.city_id, 4 + (h.seats / 4), h.seats / 8, h.seats / 10
from held h join (select distinct event_id, city_id from sent) s on s.event_id = h.id
where h.counted_only or pg_temp.chance(h.id, 50) < 0.1
on conflict do nothing;

insert into evaluation (event_id, overall)
select h.id, least(5, 2 + floor(pg_temp.chance(h.id * 512 + n, 51) * 4))::int
from held h cross join lateral generate_series(1, (h.seats * 0.4)::int) n where pg_temp.chance(h.id, 52) < 0.6;

insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, due_on, achieved_on)
select row_number() over (order by s.event_id, s.city_id), s.event_id, s.city_id,
       pg_temp.one_of(array['PROJECT', 'REGULATION', 'STRATEGY', 'PRACTICE_ADOPTED', 'CERTIFICATE', 'PARTNERSHIP'], s.event_id * 64 + s.turn, 53),
       status, 'uk', 'Результат міста ' || s.city_id || ' за подією ' || s.event_id, h.starts_on, h.starts_on + 180,
       case when status = 'ACHIEVED' then h.starts_on + 60 + (pg_temp.chance(s.event_id * 64 + s.turn, 55) * 200)::int end
from (select distinct on (event_id, city_id) event_id, city_id, turn from sent order by event_id, city_id, turn) s
join held h on h.id = s.event_id
cross join lateral (select pg_temp.one_of(array['COMMITTED', 'IN_PROGRESS', 'ACHIEVED', 'ACHIEVED', 'DROPPED'], s.event_id * 64 + s.turn, 54) as status) st
where pg_temp.chance(s.event_id * 64 + s.turn, 56) < 0.12;

insert into spending (id, event_id, spent_on, category, amount, currency, reporting_currency)
select row_number() over (order by h.id, n), h.id, h.starts_on + n, (array['INSTRUCTION', 'PARTICIPANTS', 'TRAVEL', 'OTHER'])[n],
       200 + (pg_temp.chance(h.id * 8 + n, 57) * 9000)::int, 'EUR', 'EUR'
from held h cross join generate_series(1, 4) n;

-- A city more that sends the same people to the same events at every scale from 10, so that its report can be compared. Its
-- head counts, outcomes and days follow from the numbers of the events and its people, too.
insert into city (id, country_code, region_id, name_uk, name_en, name_pl, name_ru, population)
values (1501, 'UA', 2, 'Рівна Воля', 'Rivna Volia', 'Riwna Wola', 'Ровная Воля', 40000);
insert into participant (id, family_name, given_name, sex)
select 9000000 + n, pg_temp.one_of(array['Рівненко', 'Волянчук', 'Стальський', 'Певний'], n, 58),
       case when n % 2 = 0 then 'Олена' else 'Андрій' end, case when n % 2 = 0 then 'WOMAN' else 'MAN' end
from generate_series(1, 300) n;
create temp table same as
select h.*, 90000000 + h.id * 32 + n as participation, 9000001 + (hashint8extended(h.id * 32 + n, 59) & 1048575) % 300 as person
from held h cross join lateral generate_series(1, 1 + floor(12 * pg_temp.chance(h.id, 60))::int) n
where h.id <= 2160 and pg_temp.chance(h.id, 61) < 0.3 and not h.counted_only;
insert into participation (id, event_id, participant_id, role, city_id, organisation, position)
select participation, id, person, 'DELEGATE', 1501, 'Міська рада 1501', 'депутат' from same
on conflict (event_id, participant_id, role) where deleted_at is null do nothing;
insert into attendance (participation_id, event_id, day, present)
select p.id, p.event_id, s.starts_on + n, pg_temp.chance(p.id * 8 + n, 49) < 0.92
from same s
join participation p on p.id = s.participation
cross join lateral generate_series(0, s.more_days) n
where pg_temp.chance(s.id, 48) < 0.4;
insert into event_invitee (event_id, city_id) select distinct id, 1501 from same;
insert into head_count (event_id, city_id, total) select distinct id, 1501, 9 from same where pg_temp.chance(id, 62) < 0.2;
insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, due_on)
select 9000000 + id, id, 1501, 'PROJECT', 'COMMITTED', 'uk', 'Результат за подією ' || id, min(starts_on), min(starts_on) + 180
from same where pg_temp.chance(id, 63) < 0.3 group by id;

-- The cities of the lists that are taken over.
insert into city (id, country_code, region_id, name_uk, name_en, name_pl, name_ru)
select 1501 + row_number() over (), 'UA', 2, name, 'List city ' || name, name, name
from unnest(array['Дніпро', 'Харків', 'Кривий Ріг', 'Вінниця', 'Івано-Франківськ', 'Рівне', 'Луцьк', 'Суми']) name;

select pg_temp.run(indexdef) from put_off;

-- One account of each role; the official is of the largest city, the donor the largest one.
insert into portal_user (id, email, name, password_hash, role, city_id, partner_id)
select n, lower(role) || '@bench.example', role, '{noop}bench', role, case when role = 'CITY_OFFICIAL' then 1 end, case when role = 'DONOR' then 1 end
from unnest(array['ADMINISTRATOR', 'COORDINATOR', 'CITY_OFFICIAL', 'DONOR']) with ordinality as r (role, n);
insert into user_programme select 2, g from generate_series(1, 120) g;

select setval('city_seq', 100000), setval('partner_seq', 100000), setval('programme_seq', 100000), setval('event_seq', 1000000),
       setval('participant_seq', 10000000), setval('participation_seq', 100000000), setval('outcome_seq', 10000000),
       setval('spending_seq', 10000000), setval('portal_user_seq', 1000);
set session_replication_role = default;
vacuum (analyze);
