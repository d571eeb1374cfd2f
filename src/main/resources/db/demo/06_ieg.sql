-- Case 4: "Municipal partnership: USA – Russian Far East", USAID through the Institute for Urban Economics, 2007–2011.
-- Events 9 to 15: four completed in 2008, one in February 2009, two planned. The source counts nobody, nor does this.

insert into programme (id, text_language, title, title_translations, short_title, goal, goal_translations,
                       starts_on, ends_on, status, audiences, note, created_by) values
    (3, 'ru', 'Муниципальное партнерство: США – Дальний Восток России',
     '{"en": "Municipal partnership: USA – Russian Far East"}', null,
     'Помочь муниципалитетам Дальнего Востока в планировании социально-экономического развития, распространять лучшую практику, возобновлять и начинать партнёрства с муниципалитетами США.',
     '{"en": "Help municipalities of the Far East plan their social and economic development, spread best practice, and renew and start partnerships with municipalities of the USA."}',
     '2007-01-01', '2011-12-31', 'ACTIVE',
     'Должностные лица и специалисты местного самоуправления; лидеры местных сообществ (НКО, объединения граждан, бизнес); органы государственной власти, занятые территориальным развитием.',
     'Базовые города выбраны по конкурсу; другие муниципалитеты участвовали на равных условиях. Каждый тренинг собирают из каталога учебных модулей и приспосабливают к формату, продолжительности и теме. Участники высоко оценили все тренинги; чисел источник не приводит. Предположены: дни начала и конца программы, доля финансирования 100 %, формулировка цели.',
     2);

insert into user_programme (user_id, programme_id) values (2, 3);

insert into funding (programme_id, donor_id, share_percent) values (3, 10, 100);

insert into programme_implementer (programme_id, partner_id, capacity) values
    (3, 11, 'LEAD'),
    (3, 12, 'CO_IMPLEMENTER'),
    (3, 13, 'CO_IMPLEMENTER');

insert into programme_city (programme_id, city_id, selection, assignment) values
    (3, 13, 'COMPETITION', 'Стратегия развития'),
    (3, 14, 'COMPETITION', 'Программа комплексного развития и модель управления жилищно-коммунальными услугами'),
    (3, 15, 'COMPETITION', 'Модель управления социальной политикой');

insert into event (id, programme_id, type, status, text_language, title, title_translations, description, description_translations,
                   starts_on, ends_on, city_id, assumptions, created_by) values
    (9, 3, 'OTHER', 'COMPLETED', 'ru',
     'Презентация аналитического доклада – основы стратегии развития Уссурийска',
     '{"en": "Presentation of the analytic report, the basis of the development strategy of Ussuriysk"}',
     'Представлен аналитический доклад, на котором строится стратегия развития города.',
     '{"en": "The analytic report on which the development strategy of the city rests was presented."}',
     '2008-04-15', '2008-04-15', 13,
     'день: источник называет апрель 2008 года;
приглашение базовых городов.', 2),
    (10, 3, 'TRAINING', 'COMPLETED', 'ru',
     'Инструменты социально-экономической политики на муниципальном уровне',
     '{"en": "Instruments of socio-economic policy at municipal level"}',
     'Тренинг из учебных модулей каталога программы. Участники оценили его высоко; чисел источник не приводит.',
     '{"en": "A training made up of course modules from the programme catalogue. Participants rated it highly; the source gives no figures."}',
     '2008-04-22', '2008-04-25', 16,
     'приглашение базовых городов.', 2),
    (11, 3, 'TRAINING', 'COMPLETED', 'ru',
     'Организация социальных услуг на уровне поселения',
     '{"en": "Organising social services at settlement level"}',
     'Тренинг из учебных модулей каталога программы. Участники оценили его высоко; чисел источник не приводит.',
     '{"en": "A training made up of course modules from the programme catalogue. Participants rated it highly; the source gives no figures."}',
     '2008-05-28', '2008-05-29', 15,
     'приглашение базовых городов.', 2),
    (12, 3, 'TRAINING', 'COMPLETED', 'ru',
     'Тренинг в Уссурийске, сентябрь 2008 года',
     '{"en": "Training in Ussuriysk, September 2008"}',
     'Тренинг из учебных модулей каталога программы. Участники оценили его высоко; чисел источник не приводит.',
     '{"en": "A training made up of course modules from the programme catalogue. Participants rated it highly; the source gives no figures."}',
     '2008-09-29', '2008-09-30', 13,
     'название: источник его не приводит;
приглашение базовых городов.', 2),
    (13, 3, 'TRAINING', 'COMPLETED', 'ru',
     'Тренинг в Уссурийске, февраль 2009 года',
     '{"en": "Training in Ussuriysk, February 2009"}',
     'Тренинг из учебных модулей каталога программы. Участники оценили его высоко; чисел источник не приводит.',
     '{"en": "A training made up of course modules from the programme catalogue. Participants rated it highly; the source gives no figures."}',
     '2009-02-12', '2009-02-13', 13,
     'название: источник его не приводит;
приглашение базовых городов.', 2),
    (14, 3, 'TRAINING', 'PLANNED', 'ru',
     'Первый из двух тренингов, намеченных на 2009 год',
     '{"en": "First of the two trainings planned for 2009"}',
     null, '{}', '2009-05-21', '2009-05-22', null,
     'название и дни;
приглашение базовых городов. Места источник не называет.', 2),
    (15, 3, 'TRAINING', 'PLANNED', 'ru',
     'Второй из двух тренингов, намеченных на 2009 год',
     '{"en": "Second of the two trainings planned for 2009"}',
     null, '{}', '2009-09-24', '2009-09-25', null,
     'название и дни;
приглашение базовых городов. Места источник не называет.', 2);

insert into event_partner (event_id, partner_id, capacity)
select event_id, 11, 'ORGANISER' from generate_series(9, 15) as event_id;

-- The base cities read the events of their programme.
insert into event_invitee (event_id, city_id)
select event_id, city_id from generate_series(9, 15) as event_id, generate_series(13, 15) as city_id;

insert into outcome (id, event_id, city_id, kind, status, text_language, title, title_translations, description, description_translations,
                     agreed_on, created_by) values
    (9, 9, 13, 'STRATEGY', 'IN_PROGRESS', 'ru', 'Стратегия развития Уссурийска',
     '{"en": "Development strategy of Ussuriysk"}',
     'Задание базового города. Основа – аналитический доклад, представленный в апреле 2008 года.',
     '{"en": "The assignment of the base city. It rests on the analytic report presented in April 2008."}',
     '2008-04-15', 2),
    (10, 11, 15, 'OTHER_COMMITMENT', 'IN_PROGRESS', 'ru', 'Модель управления социальной политикой Усолья-Сибирского',
     '{"en": "Social-policy management model of Usolye-Sibirskoye"}',
     'Задание базового города. Связь с тренингом в Усолье-Сибирском и состояние работы – предположение.',
     '{"en": "The assignment of the base city. Its tie to the training in Usolye-Sibirskoye and its state are assumed."}',
     '2008-05-29', 2),
    -- Without an event: no meeting in this city is in the source.
    (11, null, 14, 'STRATEGY', 'IN_PROGRESS', 'ru', 'Программа комплексного развития Петропавловска-Камчатского',
     '{"en": "Comprehensive development programme of Petropavlovsk-Kamchatsky"}',
     'Задание базового города. День, когда оно принято, и состояние работы – предположение.',
     '{"en": "The assignment of the base city. The day it was taken on and its state are assumed."}',
     '2007-12-03', 2),
    (12, null, 14, 'OTHER_COMMITMENT', 'IN_PROGRESS', 'ru', 'Модель управления жилищно-коммунальными услугами Петропавловска-Камчатского',
     '{"en": "Housing-services management model of Petropavlovsk-Kamchatsky"}',
     'Задание базового города. День, когда оно принято, и состояние работы – предположение.',
     '{"en": "The assignment of the base city. The day it was taken on and its state are assumed."}',
     '2007-12-03', 2),
    -- Of the programme as a whole, recorded with its latest completed event
    (13, 13, null, 'PRACTICE_ADOPTED', 'IN_PROGRESS', 'ru', 'Лучшие практики для Кодекса лучшей практики института',
     '{"en": "Best practices for the institute''s Code of Best Practice"}',
     'Программа собирает лучшие практики муниципалитетов; часть их уже вошла в Кодекс лучшей практики института. Связь с этим тренингом – предположение.',
     '{"en": "The programme collects best practices of municipalities; some of them are already in the institute''s Code of Best Practice. The tie to this training is assumed."}',
     '2009-02-13', 2),
    (14, 13, null, 'PARTNERSHIP', 'IN_PROGRESS', 'ru', 'Партнёрства с муниципалитетами Аляски',
     '{"en": "Partnerships with municipalities of Alaska"}',
     'Идут переговоры с муниципалитетами Аляски о возобновлении прежних партнёрств и начале новых. Связь с этим тренингом – предположение.',
     '{"en": "Negotiations with municipalities of Alaska on renewing and starting partnerships are under way. The tie to this training is assumed."}',
     '2009-02-13', 2);
