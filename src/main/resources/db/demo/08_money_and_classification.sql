-- What the events of all cases are about and for whom they are, how the three programmes are classified, and what they
-- spent. Topics and audiences follow the facts; four trainings of which no theme is known have no topic. Identifiers,
-- sectors, markers, budgets and all spending are assumed, and every purpose says so.

insert into event_topic (event_id, topic) values
    (1, 'MUNICIPAL_MANAGEMENT'), (1, 'INTERNATIONAL_COOPERATION'),
    (2, 'MUNICIPAL_MANAGEMENT'),
    (3, 'STRATEGIC_PLANNING'), (3, 'PROJECT_MANAGEMENT'), (3, 'PLACE_BRANDING'), (3, 'MUNICIPAL_MANAGEMENT'),
    (4, 'INTERNATIONAL_COOPERATION'),
    (5, 'INTERNATIONAL_COOPERATION'),
    (6, 'MUNICIPAL_MANAGEMENT'),
    (7, 'MUNICIPAL_MANAGEMENT'), (7, 'STRATEGIC_PLANNING'), (7, 'CITIZEN_PARTICIPATION'),
    (8, 'CRISIS_AND_RECOVERY'), (8, 'LOCAL_ECONOMY'), (8, 'PUBLIC_SERVICES'), (8, 'SOCIAL_POLICY'), (8, 'CITIZEN_PARTICIPATION'),
    (9, 'STRATEGIC_PLANNING'),
    (10, 'LOCAL_ECONOMY'), (10, 'SOCIAL_POLICY'),
    (11, 'SOCIAL_POLICY'), (11, 'PUBLIC_SERVICES');

insert into event_audience (event_id, audience) values
    (1, 'LOCAL_OFFICIALS'),
    (2, 'LOCAL_OFFICIALS'), (2, 'COMMUNITY_LEADERS'), (2, 'ACADEMICS'),
    (3, 'LOCAL_OFFICIALS'), (3, 'ELECTED_REPRESENTATIVES'),
    (4, 'LOCAL_OFFICIALS'),
    (5, 'LOCAL_OFFICIALS'), (5, 'OTHER'),
    (6, 'LOCAL_OFFICIALS'),
    (7, 'LOCAL_OFFICIALS'), (7, 'COMMUNITY_LEADERS'),
    (8, 'LOCAL_OFFICIALS'), (8, 'STATE_BODIES');

-- The three audiences of the programme in the Far East.
insert into event_audience (event_id, audience)
select event_id, audience
from generate_series(9, 15) as event_id, unnest(array['LOCAL_OFFICIALS', 'COMMUNITY_LEADERS', 'STATE_BODIES']) as audience;

update programme set iati_identifier = 'PL-UM-LUBLIN-2018-01', currency = 'PLN',
    note = note || ' Припущення також: ідентифікатор IATI, сектори, маркери, бюджет і всі витрати.' where id = 1;
update programme set iati_identifier = 'XM-DAC-41114-UKR-PPSR', currency = 'USD',
    note = note || ' Припущення також: ідентифікатор IATI, сектори, маркери, бюджет і всі витрати.' where id = 2;
update programme set iati_identifier = 'US-GOV-1-RFE-MP-2007', currency = 'USD',
    note = note || ' Предположены также идентификатор IATI, секторы, маркеры, бюджет и все расходы.' where id = 3;

insert into programme_sector (programme_id, code, percent) values
    (1, '15112', 60), (1, '15110', 40),
    (2, '15112', 50), (2, '73010', 30), (2, '15150', 20),
    (3, '43030', 50), (3, '15112', 30), (3, '16010', 20);

insert into programme_policy_marker (programme_id, marker, significance) values
    (1, 'GOOD_GOVERNANCE', 2), (1, 'GENDER_EQUALITY', 0),
    (2, 'GOOD_GOVERNANCE', 2), (2, 'GENDER_EQUALITY', 1), (2, 'DISASTER_RISK_REDUCTION', 1),
    (3, 'GOOD_GOVERNANCE', 2), (3, 'ENVIRONMENT', 0);

update funding set amount = 480000, currency = 'PLN' where programme_id = 1 and donor_id = 1;
update funding set amount = 120000, currency = 'PLN' where programme_id = 1 and donor_id = 2;
update funding set amount = 24000000, currency = 'SEK' where programme_id = 2;
update funding set amount = 1500000, currency = 'USD' where programme_id = 3;

-- Lublin, 2018, in PLN. Together 263 883.51: instruction 82 995.40, participants 82 443.48, travel 62 302.25, other 36 142.38;
-- of it 12 816.00 borne by Dnipro and 36 100.00 by Lublin City Hall.
insert into spending (id, event_id, spent_on, category, amount, currency, rate, rate_on, reporting_currency,
                      payer_city_id, payer_partner_id, purpose, created_by) values
    -- Study visit, 94 085.00
    (1, 1, '2018-04-09', 'TRAVEL', 38400, 'PLN', 1, null, 'PLN', null, null, 'Проїзд делегацій восьми міст до Любліна (припущення)', 2),
    (2, 1, '2018-04-16', 'PARTICIPANTS', 28800, 'PLN', 1, null, 'PLN', null, null, 'Проживання 24 осіб (припущення)', 2),
    (3, 1, '2018-04-20', 'PARTICIPANTS', 9600, 'PLN', 1, null, 'PLN', null, 2, 'Харчування (припущення)', 2),
    (4, 1, '2018-04-20', 'INSTRUCTION', 12500, 'PLN', 1, null, 'PLN', null, 2, 'Зали та усний переклад (припущення)', 2),
    (5, 1, '2018-04-17', 'INSTRUCTION', 850, 'EUR', 4.17, '2018-04-16', 'PLN', null, null, 'Гонорар запрошеного доповідача (припущення)', 2),
    (6, 1, '2018-04-23', 'OTHER', 1240.50, 'PLN', 1, null, 'PLN', null, null, 'Друк матеріалів (припущення)', 2),
    -- RADAR in Sumy, 15 265.78
    (7, 2, '2018-05-10', 'TRAVEL', 5400, 'PLN', 1, null, 'PLN', null, null, 'Проїзд експертів до Сум (припущення)', 2),
    (8, 2, '2018-05-14', 'PARTICIPANTS', 18600, 'UAH', 0.1366, '2018-05-14', 'PLN', null, null, 'Харчування учасників навчання (припущення)', 2),
    (9, 2, '2018-05-15', 'INSTRUCTION', 6000, 'PLN', 1, null, 'PLN', null, 2, 'Робота експертів з аудиту RADAR (припущення)', 2),
    (10, 2, '2018-05-16', 'INSTRUCTION', 7500, 'UAH', 0.1366, '2018-05-14', 'PLN', null, null, 'Оренда зали й обладнання (припущення)', 2),
    (11, 2, '2018-05-18', 'OTHER', 2200, 'UAH', 0.1366, '2018-05-18', 'PLN', null, null, 'Канцелярське приладдя (припущення)', 2),
    -- Seminar in Dnipro, 116 042.73
    (12, 3, '2018-06-18', 'INSTRUCTION', 42000, 'PLN', 1, null, 'PLN', null, null, 'Акредитований курс PRINCE2 Foundation (припущення)', 2),
    (13, 3, '2018-06-20', 'PARTICIPANTS', 3120, 'EUR', 4.32, '2018-06-20', 'PLN', null, null, 'Оплата іспитів PRINCE2 Foundation (припущення)', 2),
    (14, 3, '2018-06-25', 'TRAVEL', 61500, 'UAH', 0.1415, '2018-06-25', 'PLN', null, null, 'Проїзд делегацій до Дніпра (припущення)', 2),
    (15, 3, '2018-06-27', 'TRAVEL', 9800, 'PLN', 1, null, 'PLN', null, null, 'Проїзд експертів із Любліна (припущення)', 2),
    (16, 3, '2018-07-02', 'PARTICIPANTS', 142800, 'UAH', 0.1424, '2018-07-02', 'PLN', null, null, 'Проживання делегацій (припущення)', 2),
    (17, 3, '2018-07-02', 'INSTRUCTION', 36000, 'UAH', 0.1424, '2018-07-02', 'PLN', 3, null, 'Зали для трьох треків (припущення)', 2),
    (18, 3, '2018-07-06', 'PARTICIPANTS', 54000, 'UAH', 0.1424, '2018-07-02', 'PLN', 3, null, 'Харчування делегацій (припущення)', 2),
    (19, 3, '2018-07-06', 'INSTRUCTION', 8000, 'PLN', 1, null, 'PLN', null, 2, 'Робота експертів Офісу неінвестиційних проєктів (припущення)', 2),
    (20, 3, '2018-07-09', 'OTHER', 6400, 'UAH', 0.1424, '2018-07-02', 'PLN', null, null, 'Друк матеріалів і сертифікатів (припущення)', 2);

-- The programme as a whole, 38 490.00
insert into spending (id, programme_id, spent_on, category, amount, currency, rate, rate_on, reporting_currency, purpose, created_by) values
    (21, 1, '2018-03-30', 'OTHER', 15000, 'PLN', 1, null, 'PLN', 'Координація програми, перший квартал (припущення)', 2),
    (22, 1, '2018-06-05', 'INSTRUCTION', 4800, 'PLN', 1, null, 'PLN', 'Посібник для учасників програми (припущення)', 2),
    (23, 1, '2018-06-29', 'OTHER', 15000, 'PLN', 1, null, 'PLN', 'Координація програми, другий квартал (припущення)', 2),
    (24, 1, '2018-07-31', 'OTHER', 3690, 'PLN', 1, null, 'PLN', 'Бухгалтерський супровід (припущення)', 2);

-- UNDP, 2023, in USD. Together 34 482.07, of it the seminar 24 905.47.
insert into spending (id, event_id, programme_id, spent_on, category, amount, currency, rate, rate_on, reporting_currency, purpose, created_by) values
    (31, 8, null, '2023-05-10', 'INSTRUCTION', 96000, 'SEK', 0.0965, '2023-05-10', 'USD', 'Тренери семінару (припущення)', 2),
    (32, 8, null, '2023-05-16', 'PARTICIPANTS', 412000, 'UAH', 0.02735, '2023-05-16', 'USD', 'Проживання і харчування 90 учасників (припущення)', 2),
    (33, 8, null, '2023-05-16', 'TRAVEL', 138500, 'UAH', 0.02735, '2023-05-16', 'USD', 'Проїзд учасників із п’яти областей (припущення)', 2),
    (34, 8, null, '2023-05-18', 'OTHER', 21400, 'UAH', 0.02735, '2023-05-16', 'USD', 'Роздаткові матеріали (припущення)', 2),
    (35, null, 2, '2023-06-30', 'OTHER', 58000, 'SEK', 0.0927, '2023-06-30', 'USD', 'Управління програмою, перше півріччя (припущення)', 2),
    (36, null, 2, '2023-09-29', 'INSTRUCTION', 4200, 'USD', 1, null, 'USD', 'Навчальні матеріали програми (припущення)', 2);

-- The Far East, 2008, in USD. Together 75 895.30.
insert into spending (id, event_id, programme_id, spent_on, category, amount, currency, rate, rate_on, reporting_currency, purpose, created_by) values
    (41, 9, null, '2008-04-15', 'OTHER', 64000, 'RUB', 0.0425, '2008-04-15', 'USD', 'Издание аналитического доклада (предположено)', 2),
    (42, 10, null, '2008-04-21', 'TRAVEL', 318000, 'RUB', 0.0426, '2008-04-21', 'USD', 'Проезд участников и преподавателей (предположено)', 2),
    (43, 10, null, '2008-04-25', 'PARTICIPANTS', 226500, 'RUB', 0.0426, '2008-04-25', 'USD', 'Проживание и питание участников (предположено)', 2),
    (44, 10, null, '2008-04-25', 'INSTRUCTION', 180000, 'RUB', 0.0426, '2008-04-25', 'USD', 'Преподаватели и учебные модули (предположено)', 2),
    (45, 11, null, '2008-05-28', 'INSTRUCTION', 120000, 'RUB', 0.0424, '2008-05-28', 'USD', 'Преподаватели и учебные модули (предположено)', 2),
    (46, 11, null, '2008-05-29', 'PARTICIPANTS', 98000, 'RUB', 0.0424, '2008-05-28', 'USD', 'Проживание и питание участников (предположено)', 2),
    (47, 12, null, '2008-09-29', 'INSTRUCTION', 125000, 'RUB', 0.0396, '2008-09-29', 'USD', 'Преподаватели и учебные модули (предположено)', 2),
    (48, 12, null, '2008-09-30', 'PARTICIPANTS', 104000, 'RUB', 0.0396, '2008-09-29', 'USD', 'Проживание и питание участников (предположено)', 2),
    (49, null, 3, '2008-12-19', 'OTHER', 24000, 'USD', 1, null, 'USD', 'Управление программой за год (предположено)', 2);
