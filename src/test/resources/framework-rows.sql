-- A results framework, money and narratives for the demonstration programmes 1 and 2, with ids of their own.
update programme set iati_identifier = 'PL-TEST-1', currency = 'PLN' where id = 1;
delete from programme_sector where programme_id = 1;
delete from programme_policy_marker where programme_id = 1;
insert into programme_sector values (1, '15112', 60), (1, '43030', 40);
insert into programme_policy_marker values (1, 'GENDER_EQUALITY', 1), (1, 'GOOD_GOVERNANCE', 2);
insert into event_topic values (3, 'PROJECT_MANAGEMENT'), (3, 'PLACE_BRANDING'), (2, 'PUBLIC_SERVICES') on conflict do nothing;
insert into event_audience values (3, 'LOCAL_OFFICIALS'), (2, 'LOCAL_OFFICIALS'), (2, 'ACADEMICS') on conflict do nothing;
insert into result (id, programme_id, level, objective_id, position, text_language, title, title_translations, description) values
    (800001, 1, 'OBJECTIVE', null, 1, 'uk', 'Компетентні команди', '{"en": "Competent teams"}', 'Опис'),
    (800002, 1, 'OUTPUT', null, 1, 'uk', 'Окремий продукт', '{}', null),
    (800003, 1, 'OUTPUT', 800001, 2, 'uk', 'Навчені посадовці', '{"en": "Trained officials", "pl": "Przeszkoleni"}', null),
    (800004, 2, 'OBJECTIVE', null, 1, 'en', 'Recovery', '{}', null);
insert into indicator (id, result_id, programme_id, position, text_language, title, title_translations, measure, figure,
                       baseline_value, baseline_text, baseline_year) values
    (800011, 800003, 1, 1, 'uk', 'Учасники', '{"en": "Participants"}', 'NUMBER', 'PARTICIPANTS', 10, null, 2017),
    (800012, 800003, 1, 2, 'uk', 'Частка жінок', '{"en": "Share of women"}', 'PERCENTAGE', 'WOMEN_SHARE', 40, null, 2017),
    (800013, 800001, 1, 1, 'en', 'Partnerships', '{}', 'NUMBER', null, 2, null, 2017),
    (800014, 800001, 1, 2, 'en', 'Quality of plans', '{}', 'QUALITATIVE', null, null, 'Poor', 2017),
    (800015, 800002, 1, 1, 'en', 'Regulation in force', '{}', 'YES_NO', null, 0, null, 2017),
    (800016, 800004, 2, 1, 'en', 'Cities reached', '{}', 'NUMBER', 'CITIES_REACHED', null, null, null);
insert into indicator_dimension values
    (800011, 'SEX'), (800011, 'REGION'), (800011, 'AUDIENCE'), (800013, 'REGION');
insert into indicator_target (indicator_id, starts_on, ends_on, category, value, text, comment) values
    (800011, '2018-01-01', '2018-06-30', '', 30, null, null),
    (800011, '2018-07-01', '2018-12-31', '', 70, null, 'Eight cities'),
    (800011, '2018-07-01', '2018-12-31', 'SEX:WOMAN', 35, null, null),
    (800012, '2018-01-01', '2018-12-31', '', 50, null, null),
    (800013, '2018-01-01', '2018-12-31', '', 6, null, null),
    (800013, '2018-01-01', '2018-12-31', 'AUDIENCE:BUSINESS', 3, null, null),
    (800014, '2018-01-01', '2018-12-31', '', null, 'Good', null);
insert into indicator_value (indicator_id, as_of, category, value, text, evidence, evidence_url) values
    (800013, '2018-03-01', '', 3, null, 'Letter', null),
    (800013, '2018-08-01', '', 5, null, 'Agreements', 'https://example.org/agreements'),
    (800013, '2018-08-01', 'REGION:4', 2, null, null, null),
    (800013, '2018-08-01', 'AUDIENCE:BUSINESS', 1, null, null, null),
    (800013, '2019-02-01', '', 9, null, 'Later', null),
    (800014, '2018-09-01', '', null, 'Fair', null, null),
    (800015, '2018-12-01', '', 1, null, 'Decision 42', null);
insert into narrative (id, programme_id, starts_on, ends_on, text_language, deviations, deviations_translations, lessons, risks) values
    (800021, 1, '2018-01-01', '2018-06-30', 'uk', 'Відхилення', '{"en": "Deviations"}', null, null),
    (800022, 1, '2018-07-01', '2018-12-31', 'uk', 'Затримка', '{"en": "Delay"}', 'Уроки', 'Ризики'),
    (800023, 1, '2019-01-01', '2019-12-31', 'uk', 'Інший рік', '{}', null, null);
insert into spending (id, programme_id, event_id, spent_on, category, amount, currency, rate, rate_on, reporting_currency,
                      payer_city_id, payer_partner_id) values
    (800031, 1, null, '2018-02-01', 'OTHER', 1000, 'PLN', 1, null, 'PLN', null, null),
    (800032, null, 3, '2018-06-20', 'INSTRUCTION', 2500.50, 'EUR', 4.3, '2018-06-19', 'PLN', null, null),
    (800033, null, 3, '2018-07-06', 'TRAVEL', 30000, 'UAH', 0.1392, '2018-07-05', 'PLN', 1, null),
    (800034, null, 3, '2019-01-15', 'PARTICIPANTS', 400, 'PLN', 1, null, 'PLN', null, 2),
    (800035, null, 2, '2018-05-20', 'INSTRUCTION', 100, 'EUR', 4.2, '2018-05-18', 'PLN', null, null),
    (800036, 2, null, '2023-05-20', 'OTHER', 99.99, 'USD', 1, null, 'USD', null, null);
