-- A dozen of every record, in the scope of all demonstration users: city 1, donor 1, programme 1, event 3, person 102.
insert into city (id, country_code, region_id, name_uk)
select 900000 + n, 'UA', (select region_id from city where id = 1), 'Суми ' || n from generate_series(1, 12) n;
insert into partner (id, text_language, name) select 900000 + n, 'uk', 'Су-партнер ' || n from generate_series(1, 12) n;
insert into partner_kind select 900000 + n, kind from generate_series(1, 12) n, unnest(array['DONOR', 'HOST']) kind;
insert into programme (id, text_language, title, starts_on, ends_on, status)
select 900000 + n, 'uk', 'Су-програма ' || n, '2018-01-01', '2018-12-31', 'ACTIVE' from generate_series(1, 12) n;
insert into user_programme select 2, 900000 + n from generate_series(1, 12) n;
insert into funding (programme_id, donor_id, share_percent)
select 900000 + n, donor, 10 from generate_series(1, 12) n, unnest(array[1, 900000 + n]) donor;
insert into programme_implementer select 900000 + n, partner, 'CO_IMPLEMENTER' from generate_series(1, 12) n, unnest(array[1, 900000 + n]) partner;
insert into programme_city select programme, city, 'OTHER'
from generate_series(1, 12) n, lateral (values (900000 + n, 1), (1, 900000 + n)) pairs (programme, city) on conflict do nothing;
insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on)
select 900000 + n, case when n % 2 = 0 then 1 else 900000 + n end, 'SEMINAR', case when n % 6 = 0 then 'PLANNED' else 'COMPLETED' end,
       'uk', 'Су-семінар ' || n, '2018-06-02', '2018-06-03'
from generate_series(1, 12) n;
insert into event_partner select 3, 900000 + n, 'ORGANISER' from generate_series(1, 12) n;
insert into track (id, event_id, position, title) select 900000 + n, 3, n, 'Трек ' || n from generate_series(1, 12) n;
insert into agenda_session (id, event_id, track_id, day, starts_at, ends_at, title)
select 900000 + n, 3, 900000 + n, (select starts_on from event where id = 3), '06:00', '07:00', 'Сесія ' || n from generate_series(1, 12) n;
insert into participant (id, family_name, given_name, shared_with_donors)
select 900000 + n, 'Сумський', 'Іван ' || n, true from generate_series(1, 12) n;
insert into participation (id, event_id, participant_id, role, city_id)
select 900000 + n, 3, 900000 + n, 'DELEGATE', case when n % 2 = 0 then 1 else 900000 + n end from generate_series(1, 12) n
union all select 900020 + n, 900000 + n, person, 'DELEGATE', 1 from generate_series(1, 12) n, unnest(array[102]) person
union all select 900040 + n, 900000 + n, 900000 + n, 'DELEGATE', 1 from generate_series(1, 12) n
union all select 900060 + n, 3, 900000 + n, 'EXPERT', null from generate_series(1, 12) n;
insert into attendance select id, event_id, (select starts_on from event where id = 3), true from participation where id between 900001 and 900012;
insert into session_attendance (participation_id, session_id, event_id, day, mark)
select id, id, event_id, day, 'PRESENT' from agenda_session where id between 900001 and 900012;
update track set quota = 1 where id between 900001 and 900012;
insert into head_count (event_id, city_id, total) select 3, 900000 + n, 5 from generate_series(1, 12) n;
insert into evaluation_question (event_id, position, kind, text_language, text)
select 3, n, (array['SCALE', 'YES_NO', 'TEXT'])[1 + n % 3], 'uk', 'Су-питання ' || n from generate_series(1, 12) n;
insert into evaluation (event_id, overall, comment, own)
select 3, 4, 'Су-коментар', (select jsonb_object_agg(id, case kind when 'SCALE' then '4' else 'YES' end) from evaluation_question where event_id = 3)
from generate_series(1, 12);
insert into evaluation_ballot (event_id, hash, on_paper) select 902, sha256(n::text::bytea), true from generate_series(1, 12) n;
insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, due_on)
select 900000 + n, 3, case when n % 2 = 0 then 1 else 900000 + n end, 'PROJECT', 'COMMITTED', 'uk', 'Су-результат ' || n, '2018-07-06', '2018-12-31'
from generate_series(1, 12) n;
insert into spending (id, event_id, programme_id, spent_on, category, amount, currency, reporting_currency, payer_city_id, purpose)
select 900000 + n, 3, null, date '2018-07-05', 'OTHER', n, 'PLN', 'PLN', 900000 + n, 'Су-витрата ' || n from generate_series(1, 12) n
union all select 900020 + n, null, 1, '2018-07-05', 'OTHER', n, 'PLN', 'PLN', null, 'Су-витрата ' || n from generate_series(1, 12) n;
insert into event_topic select 900000 + n, 'PROJECT_MANAGEMENT' from generate_series(1, 12) n;
insert into audit_entry (user_id, user_name, entity, entity_id, page, page_id, action, label, changes)
select 2, 'Олена Гнатюк', page, id, page, id, 'CHANGED', 'Су', '{"title": ["a", "b"]}'
from generate_series(1, 12),
     (values ('event', 3), ('city', 1), ('programme', 1), ('partner', 1), ('participant', 102), ('outcome', 4)) records (page, id);
insert into portal_user (id, email, name, role, city_id)
select 900000 + n, 'official' || n || '@example.org', 'Су ' || n, 'CITY_OFFICIAL', 900000 + n from generate_series(1, 12) n;
insert into result (id, programme_id, level, objective_id, position, text_language, title)
select 900000 + n, 1, case when n % 2 = 0 then 'OBJECTIVE' else 'OUTPUT' end, case when n % 2 = 1 then 1 end, n, 'uk', 'Су-ціль ' || n from generate_series(1, 12) n;
insert into indicator (id, programme_id, result_id, position, text_language, title, measure)
select 900000 + n, 1, case when n % 3 = 0 then 1 else 900000 + n end, n, 'uk', 'Су-показник ' || n, 'NUMBER' from generate_series(1, 12) n;
insert into indicator_dimension select 900000 + n, dimension from generate_series(1, 12) n, unnest(array['SEX', 'REGION']) dimension
union all select 6, 'SEX';
insert into indicator_target (indicator_id, starts_on, ends_on, category, value)
select indicator, date '2019-01-01' + n * 31, date '2019-01-31' + n * 31, category, n
from generate_series(1, 12) n, unnest(array[6, 900001]) indicator, unnest(array['', 'SEX:WOMAN']) category;
insert into indicator_value (indicator_id, as_of, category, value, evidence, recorded_by)
select indicator, date '2019-01-01' + n, category, n, 'Су', 2
from generate_series(1, 12) n, unnest(array[6, 900001]) indicator, unnest(array['', 'SEX:WOMAN']) category;
insert into narrative (id, programme_id, starts_on, ends_on, text_language, lessons)
select 900000 + n, 1, date '2019-01-01' + n * 31, date '2019-01-31' + n * 31, 'uk', 'Су-урок ' || n from generate_series(1, 12) n;
insert into published_report (id, kind, subject_id, number, period_from, period_to, as_of, published_at, published_by,
    limited, event_ids, outcome_ids, programme_ids, participants, attendances)
select 900000 + 20 * s.id + n, s.kind, 1, 2 + n, '2018-01-01', '2018-12-31', '2018-12-31', now(), 2, true, '{3}', '{4}', '{1}', 5, 7
from (values (0, 'DONOR'), (1, 'CITY')) s (id, kind), generate_series(1, 12) n;
insert into published_record (published_report_id, language, subject_name, record, sha256)
select v.id, kept.language, r.subject_name, r.record, r.sha256
from published_report v join published_record r on r.published_report_id = 902, unnest(array['uk', 'en']) kept (language) where v.id > 900000;
insert into published_file select v.id, 'uk', 'csv', 'su.csv', 'text/csv', sha256(''), '' from published_report v where v.id > 900000;
insert into pending_file select id, 'uk', 'json', 0, now() from published_report where id > 900000;
insert into report_share (id, published_report_id, secret_hash, created_at, created_by, expires_at)
select 900000 + n, 902, sha256(n::text::bytea), now(), 2, now() + interval '1 day' from generate_series(1, 12) n;
insert into result (id, programme_id, level, position, text_language, title)
select 910000 + n, case when n % 2 = 0 then 1 else 900000 + n end, 'OUTPUT', n, 'uk', 'Су-продукт ' || n from generate_series(1, 12) n;
insert into indicator (id, result_id, programme_id, position, text_language, title, measure, figure)
select 910000 + n, 910000 + n, case when n % 2 = 0 then 1 else 900000 + n end, n, 'uk', 'Су-показник ' || n, 'NUMBER',
       case when n % 3 > 0 then 'PARTICIPANTS' end
from generate_series(1, 12) n;
insert into indicator_dimension select 910000 + n, dimension from generate_series(1, 12) n, unnest(array['SEX', 'REGION', 'AUDIENCE']) dimension;
insert into indicator_target (indicator_id, starts_on, ends_on, value)
select 910000 + n, '2018-01-01', date '2018-06-30' + n * 7, 10 * n from generate_series(1, 12) n;
insert into indicator_value (indicator_id, as_of, value) select 910000 + n, date '2018-05-01' + n, n from generate_series(3, 12, 3) n;
insert into narrative (id, programme_id, starts_on, ends_on, text_language, lessons)
select 910000 + n, 900000 + n, '2018-01-01', '2018-12-31', 'uk', 'Су-урок ' || n from generate_series(1, 12) n;
insert into event_topic select 900000 + n, 'OTHER' from generate_series(1, 12) n;
insert into event_audience select 900000 + n, 'BUSINESS' from generate_series(1, 12) n;
insert into spending (id, programme_id, event_id, spent_on, category, amount, currency, rate, rate_on, reporting_currency)
select 910000 + n, case when n % 2 = 0 then 900000 + n end, case when n % 2 = 1 then 3 end, '2018-07-02', 'TRAVEL', n, 'UAH', 0.1 + n, '2018-07-01', 'PLN'
from generate_series(1, 12) n;
insert into duplicate_pair (one_id, other_id, score, certain) select 102, 900000 + n, 8, false from generate_series(1, 12) n;
insert into certificate (number, event_id, participation_id, issued_for, issued_at, printed)
select 'CP-2018-0000-0000-00' || lpad(n::text, 2, '0'), 3, 900000 + n, 900000 + n, now(), c.printed
from generate_series(1, 12) n, certificate c where c.id = 900000000;
insert into certificate (number, event_id, participation_id, issued_for, issued_at, printed)
select 'CP-2018-0000-0001-00' || lpad(n::text, 2, '0'), 900000 + n, 900020 + n, 900020 + n, now(), c.printed
from generate_series(1, 12) n, certificate c where c.id = 900000000;
update participation set exam_result = 'PASSED', exam_certificate = 'Су-' || id, exam_valid_until = '2018-09-01' where id between 900001 and 900012;
