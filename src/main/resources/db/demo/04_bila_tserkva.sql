-- Case 2: Bila Tserkva visits Lviv, 26 April 2016. Event 7: outside any programme, no donor.

insert into event (id, type, status, text_language, title, title_translations, description, description_translations,
                   starts_on, ends_on, city_id, assumptions, created_by) values
    (7, 'STUDY_VISIT', 'COMPLETED', 'uk',
     'Обмін досвідом: візит делегації Білої Церкви до Львова',
     '{"en": "Exchange of experience: visit of a delegation of Bila Tserkva to Lviv"}',
     'Мета візиту – перейняти досвід ефективного міського управління та регіонального розвитку.

У Львівській мерії говорили про структуру міської ради та її реформу і про виконання стратегії міста до 2025 року з пріоритетами: культура, бізнес-туризм, транспорт. Інститут міста розповів про свою структуру, здобутки та курси: підвищення кваліфікації працівників, англійська мова для службовців, написання грантових заявок.',
     '{"en": "The purpose of the visit was to take over experience of effective municipal management and regional development.\n\nLviv City Hall presented the structure of the city council and its reform, and the progress of the city strategy to 2025 with its priorities culture, business tourism and transport. The City Institute presented its structure, achievements and courses: staff upskilling, English for civil servants, grant writing."}',
     '2016-04-26', '2016-04-26', 11,
     'години зустрічей;
українська назва практики «Громади в дії» – переклад.', 2);

insert into event_partner (event_id, partner_id, capacity) values
    (7, 6, 'HOST'),
    (7, 7, 'HOST');

insert into agenda_session (id, event_id, day, starts_at, ends_at, title, speaker) values
    (701, 7, '2016-04-26', '10:00', '11:30', 'Структура міської ради та її реформа', 'Роман Левицький'),
    (702, 7, '2016-04-26', '11:45', '13:00', 'Стратегія Львова до 2025 року: культура, бізнес-туризм, транспорт', 'Роман Левицький'),
    (703, 7, '2016-04-26', '14:00', '15:30', 'Інститут міста: структура, здобутки, курси', 'Марта Зубрицька'),
    (704, 7, '2016-04-26', '15:45', '17:00', 'Практика «Громади в дії»', 'Марта Зубрицька');

insert into participant (id, family_name, given_name, patronymic, latin_name, sex, email) values
    -- Delegates of Bila Tserkva
    (1001, 'Шаповал', 'Віктор', 'Андрійович', 'Shapoval Viktor Andriiovych', 'MAN', 'v.shapoval@bila-tserkva.example'),
    (1002, 'Єременко', 'Юрій', 'Олегович', 'Yeremenko Yurii Olehovych', 'MAN', 'y.yeremenko@golocal.example'),
    -- Speakers of Lviv
    (1101, 'Левицький', 'Роман', 'Ярославович', 'Levytskyi Roman Yaroslavovych', 'MAN', null),
    (1102, 'Зубрицька', 'Марта', 'Олегівна', 'Zubrytska Marta Olehivna', 'WOMAN', null);

insert into participation (id, event_id, participant_id, role, city_id, organisation, position) values
    (71001, 7, 1001, 'DELEGATE', 10, 'Білоцерківська міська рада', 'радник міського голови'),
    -- Represents the city, is employed by an organisation of civil society.
    (71002, 7, 1002, 'DELEGATE', 10, 'ГО «GoLOCAL»', 'проєктний менеджер'),
    (71101, 7, 1101, 'SPEAKER', 11, 'Львівська мерія', 'заступник міського голови з питань розвитку'),
    (71102, 7, 1102, 'SPEAKER', 11, 'Інститут міста, Львів', 'директорка');

-- The practice learnt: taken home, not adopted yet.
insert into outcome (id, event_id, city_id, kind, status, text_language, title, title_translations, description, description_translations,
                     agreed_on, created_by) values
    (8, 7, 10, 'PRACTICE_ADOPTED', 'COMMITTED', 'uk', 'Практика «Громади в дії»',
     '{"en": "Practice \"Communities in action\""}',
     'Спільний проєкт Львова з Європейською Комісією, розпочатий 2015 року: опитування громад, навчання активістів, мікропроєкти в громадському просторі з ініціативи мешканців і нові правила, за якими місто й мешканці ухвалюють рішення разом. Делегація ознайомилася з практикою; строку її запровадження в Білій Церкві не встановлено.',
     '{"en": "A joint project of Lviv with the European Commission, started in 2015: a survey of communities, training for activists, resident-initiated micro-projects in public space, and a reformed way for the city and its residents to decide together. The delegation learnt the practice; no date is set for adopting it in Bila Tserkva."}',
     '2016-04-26', 2);
