-- Case 3: "Strengthened partnership for sustainable recovery", Sida through UNDP, 2023. Event 8: head counts
-- of five oblasts (90 in all), nobody known by name but the speaker.

insert into programme (id, text_language, title, title_translations, short_title, goal, goal_translations,
                       starts_on, ends_on, status, audiences, note, created_by) values
    (2, 'uk', 'Посилене партнерство для сталого відновлення',
     '{"en": "Strengthened partnership for sustainable recovery"}', null,
     'Міжсекторальні партнерства заради відновлення в регіонах в умовах війни та багатофакторної кризи: спроможність регіональних і місцевих органів влади в антикризовому управлінні та післякризовому відновленні, доступ до публічних послуг, економічні можливості для мешканців і переселенців.',
     '{"en": "Cross-sector partnerships for recovery in the regions during war and multi-factor crisis: capacity of regional and local authorities in crisis management and post-crisis recovery, access to public services, economic opportunities for residents and displaced people."}',
     '2023-01-01', '2025-12-31', 'ACTIVE',
     'Регіональні та місцеві органи влади, територіальні громади областей.',
     'Період програми та частка фінансування 100 % – припущення.',
     2);

insert into user_programme (user_id, programme_id) values (2, 2);

insert into funding (programme_id, donor_id, share_percent) values (2, 8, 100);

insert into programme_implementer (programme_id, partner_id, capacity) values (2, 9, 'LEAD');

insert into event (id, programme_id, type, status, text_language, title, title_translations, description, description_translations,
                   starts_on, ends_on, city_id, assumptions, created_by) values
    (8, 2, 'SEMINAR', 'COMPLETED', 'uk',
     'Семінар-тренінг «Розвиток потенціалу регіональних та місцевих органів влади в сфері кризового реагування, відновлення та надання публічних послуг»',
     '{"en": "Training seminar \"Developing the capacity of regional and local authorities in crisis response, recovery and public services\""}',
     'Для територіальних громад Вінницької, Волинської, Тернопільської, Хмельницької та Чернівецької областей.

Теми:
– координація органів влади, громадськості та волонтерів;
– антикризове управління громадою;
– інтеграція переселенців;
– обласні програми як інструмент економічного розвитку;
– релокація бізнесу, кластери;
– комунікація та прозорість;
– адміністративні послуги до війни та під час неї;
– реабілітація.',
     '{"en": "For territorial communities of Vinnytsia, Volyn, Ternopil, Khmelnytskyi and Chernivtsi oblasts.\n\nTopics:\n– coordination of authorities, public and volunteers;\n– anti-crisis management of a community;\n– integration of displaced people;\n– oblast programmes as an instrument of economic development;\n– relocation of business, clusters;\n– communication and transparency;\n– administrative services before and during war;\n– rehabilitation."}',
     '2023-05-16', '2023-05-18', 12,
     'дати;
кількість учасників за областями.', 2);

insert into event_partner (event_id, partner_id, capacity) values (8, 9, 'ORGANISER');

insert into head_count (event_id, region_id, total) values
    (8, 2, 18),   -- Vinnytsia
    (8, 3, 15),   -- Volyn
    (8, 19, 17),  -- Ternopil
    (8, 22, 24),  -- Khmelnytskyi
    (8, 24, 16);  -- Chernivtsi

insert into participant (id, family_name, given_name, patronymic, latin_name, sex) values
    (1201, 'Данилюк', 'Богдан', 'Петрович', 'Danyliuk Bohdan Petrovych', 'MAN');

-- A speaker for a region: the oblast council.
insert into participation (id, event_id, participant_id, role, region_id, organisation, position) values
    (81201, 8, 1201, 'SPEAKER', 22, 'Хмельницька обласна рада', 'перший заступник голови');
