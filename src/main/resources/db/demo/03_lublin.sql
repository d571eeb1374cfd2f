-- Case 1: "Professional staff in local self-government", Lublin, 2018. Events 1 to 6.
--
-- Delegates known by name: 55 different people, 29 women, 25 men, one whose sex is not recorded.
--   event 1, Lublin: 24 (13 women, 11 men), three of each city; no attendance sheet
--   event 2, Sumy:    8 (5 women, 3 men) of the 62 the organiser counted; 21 participant-days
--   event 3, Dnipro: 40 (22 women, 17 men, 1 not recorded), five of each city; 197 participant-days

insert into programme (id, text_language, title, title_translations, short_title, goal, goal_translations,
                       starts_on, ends_on, status, audiences, note, created_by) values
    (1, 'uk',
     'Професійні кадри в місцевому самоврядуванні – формування компетентних команд публічної адміністрації у сфері підтримки реформи місцевого самоврядування в Україні',
     '{"en": "Professional staff in local self-government: building competent public-administration teams to support local-government reform in Ukraine", "pl": "Profesjonalne kadry w samorządzie lokalnym – tworzenie kompetentnych zespołów administracji publicznej wspierających reformę samorządu lokalnego na Ukrainie"}',
     'Професійні кадри в місцевому самоврядуванні',
     'Сформувати в містах компетентні команди публічної адміністрації, які підтримують реформу місцевого самоврядування в Україні.',
     '{"en": "Build competent public-administration teams in the cities that support local-government reform in Ukraine.", "pl": "Stworzyć w miastach kompetentne zespoły administracji publicznej, które wspierają reformę samorządu lokalnego na Ukrainie."}',
     '2018-01-01', '2018-12-31', 'ACTIVE',
     'Працівники місцевого самоврядування восьми міст; у Сумах також громадськість і науковці.',
     'Припущення: рік 2018 (2 липня – понеділок, 6 липня – п’ятниця); донор – МЗС Республіки Польща (польська допомога); частки фінансування 80 % і 20 %; спосіб залучення міст – угода. Люблін – місто-побратим.',
     2);

insert into user_programme (user_id, programme_id) values (2, 1);

insert into funding (programme_id, donor_id, share_percent) values
    (1, 1, 80),
    (1, 2, 20);

insert into programme_implementer (programme_id, partner_id, capacity) values (1, 2, 'LEAD');

insert into programme_city (programme_id, city_id, selection) values
    (1, 1, 'AGREEMENT'), (1, 2, 'AGREEMENT'), (1, 3, 'AGREEMENT'), (1, 4, 'AGREEMENT'),
    (1, 5, 'AGREEMENT'), (1, 6, 'AGREEMENT'), (1, 7, 'AGREEMENT'), (1, 8, 'AGREEMENT');

insert into event (id, programme_id, type, status, text_language, title, title_translations, description, description_translations,
                   starts_on, ends_on, city_id, working_languages, exam_title, assumptions, created_by) values
    (1, 1, 'STUDY_VISIT', 'COMPLETED', 'uk',
     'Навчальний візит до Любліна «Ефективні та компетентні органи місцевого самоврядування»',
     '{"en": "Study visit to Lublin \"Effective and competent local-government bodies\"", "pl": "Wizyta studyjna w Lublinie „Skuteczne i kompetentne organy samorządu lokalnego”"}',
     'Делегації восьми міст програми познайомилися з роботою міської адміністрації Любліна.',
     '{"en": "Delegations of the eight programme cities saw how the city administration of Lublin works."}',
     '2018-04-16', '2018-04-20', 9, null, null,
     'рік 2018 і дати візиту;
донор програми: МЗС Республіки Польща;
склад делегацій: по три особи від міста;
зміст візиту, крім його теми.', 2),
    (2, 1, 'EXPERT_VISIT', 'COMPLETED', 'uk',
     'Візит польських експертів до Сум: аудит і навчання RADAR',
     '{"en": "Visit of Polish experts to Sumy: RADAR audit and training", "pl": "Wizyta polskich ekspertów w Sumach: audyt i szkolenie RADAR"}',
     'Польські експерти провели аудит за методом RADAR і навчання для трьох аудиторій: посадовців, громадськості й науковців.',
     '{"en": "Polish experts carried out an audit by the RADAR method and trained three audiences: officials, civil society and academics."}',
     '2018-05-14', '2018-05-16', 1, null, null,
     'рік 2018 і дати візиту;
донор програми: МЗС Республіки Польща;
імена та кількість експертів;
62 учасники, з них 37 жінок і 25 чоловіків;
вісім учасників, записаних поіменно, їхні установи та присутність за днями.', 2),
    (3, 1, 'SEMINAR', 'COMPLETED', 'uk',
     'Семінар у Дніпрі: стратегічне та проєктне управління, брендинг територій, PRINCE2 Foundation',
     '{"en": "Seminar in Dnipro: strategic and project management, place branding, PRINCE2 Foundation", "pl": "Seminarium w Dnieprze: zarządzanie strategiczne i projektowe, branding terytorialny, PRINCE2 Foundation"}',
     'П’ятиденний семінар для восьми міст програми. Перші два дні – спільний воркшоп зі стратегічного та проєктного управління, далі три паралельні треки: «Брендинг територій», «Управління розвитком міста» та акредитований триденний курс PRINCE2 Foundation англійською мовою, що завершується зовнішнім сертифікаційним іспитом.

Від кожного міста три особи працювали на тематичних треках. Разом підготовлено два проєкти розвитку міст за методом PRINCE2 і один проєкт бренду міста за Business Model Canvas.',
     '{"en": "A five-day seminar for the eight programme cities. The first two days were a joint workshop on strategic management and project management; then came three parallel tracks: \"Place branding\", \"City development management\" and an accredited three-day PRINCE2 Foundation course in English that ends with an external certification exam.\n\nThree delegates of each city worked on the thematic tracks. Together they prepared two city-development projects by the PRINCE2 method and one city-brand project on the Business Model Canvas."}',
     '2018-07-02', '2018-07-06', 3, 'українська, польська, англійська (курс PRINCE2)', 'PRINCE2 Foundation',
     'рік 2018: 2 липня – понеділок;
донори цього заходу та їхні частки: МЗС Республіки Польща 60 %, Мерія м. Люблін 20 %, Дніпровська міська рада 20 %;
склад делегацій семи міст, крім Сум: по п’ять осіб, три на тематичних треках і дві на курсі PRINCE2;
присутність за днями;
імена двох експертів і теми, які вони вели;
години в розкладі;
робочі мови, крім англійської на курсі PRINCE2. Результатів іспиту джерело не подає.', 2),
    (4, 1, 'CONFERENCE', 'PLANNED', 'uk',
     'Конгрес східних ініціатив',
     '{"en": "Congress of Eastern Initiatives", "pl": "Kongres Inicjatyw Wschodnich"}',
     null, '{}', '2018-09-25', '2018-09-26', 9, null, null,
     'рік 2018 і дати;
донор програми: МЗС Республіки Польща;
запрошення всіх восьми міст.', 2),
    (5, 1, 'OTHER', 'PLANNED', 'uk',
     'Міжнародний обмін грантодавців і партнерів',
     '{"en": "International exchange of grant-givers and partners", "pl": "Międzynarodowa wymiana grantodawców i partnerów"}',
     null, '{}', '2018-10-16', '2018-10-18', 9, null, null,
     'рік 2018 і дати;
донор програми: МЗС Республіки Польща;
запрошення всіх восьми міст.', 2),
    (6, 1, 'CONFERENCE', 'PLANNED', 'uk',
     'Спільна підсумкова конференція',
     '{"en": "Joint closing conference", "pl": "Wspólna konferencja podsumowująca"}',
     null, '{}', '2018-11-22', '2018-11-23', null, null, null,
     'рік 2018 і дати;
донор програми: МЗС Республіки Польща;
запрошення всіх восьми міст. Місця джерело не подає.', 2);

insert into event_partner (event_id, partner_id, capacity) values
    (1, 2, 'ORGANISER'), (1, 2, 'HOST'),
    (2, 2, 'ORGANISER'), (2, 5, 'HOST'),
    (3, 2, 'ORGANISER'), (3, 4, 'HOST'),
    (4, 2, 'ORGANISER'), (4, 2, 'HOST'),
    (5, 2, 'ORGANISER'), (5, 2, 'HOST'),
    (6, 2, 'ORGANISER');

-- The city of Dnipro bears a part of the seminar it hosts.
insert into event_funding (event_id, donor_id, share_percent) values
    (3, 1, 60),
    (3, 2, 20),
    (3, 4, 20);

-- All eight cities are invited to what is still to come.
insert into event_invitee (event_id, city_id)
select event_id, city_id from generate_series(4, 6) as event_id, generate_series(1, 8) as city_id;

insert into track (id, event_id, position, title, quota) values
    (21, 2, 1, 'Посадовці', null),
    (22, 2, 2, 'Громадськість', null),
    (23, 2, 3, 'Науковці', null),
    (31, 3, 1, 'Брендинг територій', 3),
    (32, 3, 2, 'Управління розвитком міста', 3),
    (33, 3, 3, 'PRINCE2 Foundation', null);

insert into agenda_session (id, event_id, track_id, day, starts_at, ends_at, title, speaker) values
    (301, 3, null, '2018-07-02', '09:30', '13:00', 'Відкриття. Спільний воркшоп: стратегічне управління', 'Марек Совінський, Агнешка Вуйцик'),
    (302, 3, null, '2018-07-02', '14:00', '17:30', 'Спільний воркшоп: стратегічне управління, робота в групах', 'Агнешка Вуйцик'),
    (303, 3, null, '2018-07-03', '09:30', '13:00', 'Спільний воркшоп: управління проєктами', 'Марек Совінський'),
    (304, 3, null, '2018-07-03', '14:00', '17:30', 'Спільний воркшоп: управління проєктами, вибір тем трьох проєктів', 'Марек Совінський'),
    (305, 3, 31, '2018-07-04', '09:30', '13:00', 'Ідентичність і бренд міста', 'Павел Ліпський'),
    (306, 3, 31, '2018-07-04', '14:00', '17:30', 'Аудиторії та цінність бренду', 'Павел Ліпський'),
    (307, 3, 31, '2018-07-05', '09:30', '13:00', 'Business Model Canvas для бренду', 'Павел Ліпський'),
    (308, 3, 31, '2018-07-05', '14:00', '17:30', 'Проєкт бренду міста, робота в групі', null),
    (309, 3, 31, '2018-07-06', '09:30', '12:30', 'Підготовка презентації', null),
    (310, 3, 32, '2018-07-04', '09:30', '13:00', 'Інструменти управління розвитком', 'Агнешка Вуйцик'),
    (311, 3, 32, '2018-07-04', '14:00', '17:30', 'Показники і моніторинг стратегії', 'Агнешка Вуйцик'),
    (312, 3, 32, '2018-07-05', '09:30', '13:00', 'Проєкт розвитку міста: задум', 'Агнешка Вуйцик'),
    (313, 3, 32, '2018-07-05', '14:00', '17:30', 'Проєкт розвитку міста: план, робота у двох групах', null),
    (314, 3, 32, '2018-07-06', '09:30', '12:30', 'Підготовка презентацій', null),
    (315, 3, 33, '2018-07-04', '09:30', '13:00', 'Принципи і теми PRINCE2', 'акредитований тренер'),
    (316, 3, 33, '2018-07-04', '14:00', '17:30', 'Процеси PRINCE2, частина 1', 'акредитований тренер'),
    (317, 3, 33, '2018-07-05', '09:30', '13:00', 'Процеси PRINCE2, частина 2', 'акредитований тренер'),
    (318, 3, 33, '2018-07-05', '14:00', '17:30', 'Пробний іспит', 'акредитований тренер'),
    (319, 3, 33, '2018-07-06', '09:30', '12:30', 'Зовнішній сертифікаційний іспит PRINCE2 Foundation', null),
    (320, 3, null, '2018-07-06', '14:00', '16:00', 'Презентація трьох проєктів. Закриття', null);

-- Identifiers: the number of the city times 100, then one after another.
insert into participant (id, family_name, given_name, patronymic, latin_name, sex, email, phone, shared_with_donors, consent_on) values
    -- Sumy
    (101, 'Яременко', 'Вадим', 'Олексійович', 'Yaremenko Vadym Oleksiiovych', 'MAN', 'v.yaremenko@sumy.example', '+380 00 000 01 01', false, null),
    (102, 'Ткаченко', 'Лариса', 'Миколаївна', 'Tkachenko Larysa Mykolaivna', 'WOMAN', 'l.tkachenko@sumy.example', '+380 00 000 01 02', true, '2018-04-16'),
    (103, 'Кравець', 'Ольга', 'Ігорівна', 'Kravets Olha Ihorivna', 'WOMAN', 'o.kravets@sumy.example', '+380 00 000 01 03', true, '2018-05-14'),
    (104, 'Руденко', 'Тамара', 'Павлівна', 'Rudenko Tamara Pavlivna', 'WOMAN', 't.rudenko@sumy.example', '+380 00 000 01 04', true, '2018-05-14'),
    (105, 'Гончар', 'Дмитро', 'Сергійович', 'Honchar Dmytro Serhiiovych', 'MAN', 'd.honchar@sumy.example', '+380 00 000 01 05', false, null),
    (106, 'Лисенко', 'Тарас', 'Юрійович', 'Lysenko Taras Yuriiovych', 'MAN', 't.lysenko@sumy.example', '+380 00 000 01 06', true, '2018-04-16'),
    (107, 'Дяченко', 'Олександр', 'Петрович', 'Diachenko Oleksandr Petrovych', 'MAN', 'o.diachenko@sumy.example', '+380 00 000 01 07', true, '2018-05-14'),
    (108, 'Власенко', 'Ірина', 'Михайлівна', 'Vlasenko Iryna Mykhailivna', 'WOMAN', null, null, true, '2018-05-14'),
    (109, 'Перепелиця', 'Микола', 'Васильович', 'Perepelytsia Mykola Vasylovych', 'MAN', null, null, false, null),
    (110, 'Згурська', 'Валентина', 'Федорівна', 'Zghurska Valentyna Fedorivna', 'WOMAN', null, null, true, '2018-05-14'),
    (111, 'Ященко', 'Геннадій', 'Іванович', 'Yashchenko Hennadii Ivanovych', 'MAN', null, null, true, '2018-05-14'),
    -- Kharkiv
    (201, 'Дорошенко', 'Наталія', 'Сергіївна', 'Doroshenko Nataliia Serhiivna', 'WOMAN', 'n.doroshenko@kharkiv.example', null, true, '2018-04-16'),
    (202, 'Бойко', 'Максим', 'Олегович', 'Boiko Maksym Olehovych', 'MAN', 'm.boiko@kharkiv.example', null, true, '2018-07-02'),
    (203, 'Зінченко', 'Юлія', 'Вікторівна', 'Zinchenko Yuliia Viktorivna', 'WOMAN', 'y.zinchenko@kharkiv.example', null, false, null),
    (204, 'Коваленко', 'Андрій', 'Вікторович', 'Kovalenko Andrii Viktorovych', 'MAN', 'a.kovalenko@kharkiv.example', null, true, '2018-04-16'),
    (205, 'Тимченко', 'Олена', 'Павлівна', 'Tymchenko Olena Pavlivna', 'WOMAN', 'o.tymchenko@kharkiv.example', null, true, '2018-07-02'),
    (206, 'Пономаренко', 'Світлана', 'Юріївна', 'Ponomarenko Svitlana Yuriivna', 'WOMAN', 's.ponomarenko@kharkiv.example', null, true, '2018-04-16'),
    -- Dnipro
    (301, 'Бондар', 'Ірина', 'Василівна', 'Bondar Iryna Vasylivna', 'WOMAN', 'i.bondar@dnipro.example', null, true, '2018-04-16'),
    (302, 'Савченко', 'Роман', 'Юрійович', 'Savchenko Roman Yuriiovych', 'MAN', 'r.savchenko@dnipro.example', null, false, null),
    (303, 'Литвин', 'Катерина', 'Андріївна', 'Lytvyn Kateryna Andriivna', 'WOMAN', 'k.lytvyn@dnipro.example', null, true, '2018-07-02'),
    (304, 'Мороз', 'Тетяна', 'Богданівна', 'Moroz Tetiana Bohdanivna', 'WOMAN', 't.moroz@dnipro.example', null, true, '2018-07-02'),
    (305, 'Поліщук', 'Євген', 'Миколайович', 'Polishchuk Yevhen Mykolaiovych', 'MAN', 'y.polishchuk@dnipro.example', null, true, '2018-04-16'),
    (306, 'Цимбал', 'Олексій', 'Ігорович', 'Tsymbal Oleksii Ihorovych', 'MAN', 'o.tsymbal@dnipro.example', null, false, null),
    -- Kryvyi Rih
    (401, 'Сидоренко', 'Павло', 'Ігорович', 'Sydorenko Pavlo Ihorovych', 'MAN', 'p.sydorenko@kryvyi-rih.example', null, true, '2018-07-02'),
    (402, 'Білик', 'Оксана', 'Романівна', 'Bilyk Oksana Romanivna', 'WOMAN', 'o.bilyk@kryvyi-rih.example', null, true, '2018-07-02'),
    (403, 'Жук', 'Артем', 'Валерійович', 'Zhuk Artem Valeriiovych', 'MAN', 'a.zhuk@kryvyi-rih.example', null, false, null),
    (404, 'Мельник', 'Галина', 'Степанівна', 'Melnyk Halyna Stepanivna', 'WOMAN', 'h.melnyk@kryvyi-rih.example', null, true, '2018-04-16'),
    (405, 'Остапенко', 'Ігор', 'Петрович', 'Ostapenko Ihor Petrovych', 'MAN', 'i.ostapenko@kryvyi-rih.example', null, false, null),
    (406, 'Ткач', 'Володимир', 'Іванович', 'Tkach Volodymyr Ivanovych', 'MAN', 'v.tkach@kryvyi-rih.example', null, true, '2018-04-16'),
    (407, 'Кириченко', 'Вікторія', 'Олегівна', 'Kyrychenko Viktoriia Olehivna', 'WOMAN', 'v.kyrychenko@kryvyi-rih.example', null, true, '2018-04-16'),
    -- Vinnytsia
    (501, 'Паламарчук', 'Олена', 'Віталіївна', 'Palamarchuk Olena Vitaliivna', 'WOMAN', 'o.palamarchuk@vinnytsia.example', null, true, '2018-04-16'),
    (502, 'Стеценко', 'Андрій', 'Михайлович', 'Stetsenko Andrii Mykhailovych', 'MAN', 'a.stetsenko@vinnytsia.example', null, true, '2018-04-16'),
    (503, 'Вдовиченко', 'Марія', 'Олександрівна', 'Vdovychenko Mariia Oleksandrivna', 'WOMAN', 'm.vdovychenko@vinnytsia.example', null, true, '2018-07-02'),
    (504, 'Заболотний', 'Сергій', 'Анатолійович', 'Zabolotnyi Serhii Anatoliiovych', 'MAN', 's.zabolotnyi@vinnytsia.example', null, false, null),
    (505, 'Грабчук', 'Людмила', 'Іванівна', 'Hrabchuk Liudmyla Ivanivna', 'WOMAN', 'l.hrabchuk@vinnytsia.example', null, true, '2018-07-02'),
    (506, 'Мазур', 'Інна', 'Вікторівна', 'Mazur Inna Viktorivna', 'WOMAN', 'i.mazur@vinnytsia.example', null, true, '2018-04-16'),
    -- Ivano-Frankivsk
    (601, 'Федорів', 'Назар', 'Степанович', 'Fedoriv Nazar Stepanovych', 'MAN', 'n.fedoriv@ivano-frankivsk.example', null, true, '2018-07-02'),
    (602, 'Гуцуляк', 'Христина', 'Василівна', 'Hutsuliak Khrystyna Vasylivna', 'WOMAN', 'k.hutsuliak@ivano-frankivsk.example', null, true, '2018-07-02'),
    (603, 'Дмитрів', 'Соломія', 'Ігорівна', 'Dmytriv Solomiia Ihorivna', 'WOMAN', 's.dmytriv@ivano-frankivsk.example', null, true, '2018-07-02'),
    (604, 'Іванишин', 'Тарас', 'Романович', 'Ivanyshyn Taras Romanovych', 'MAN', 't.ivanyshyn@ivano-frankivsk.example', null, false, null),
    (605, 'Кушнір', 'Надія', 'Ярославівна', 'Kushnir Nadiia Yaroslavivna', 'WOMAN', 'n.kushnir@ivano-frankivsk.example', null, true, '2018-04-16'),
    (606, 'Мельничук', 'Остап', 'Андрійович', 'Melnychuk Ostap Andriiovych', 'MAN', 'o.melnychuk@ivano-frankivsk.example', null, true, '2018-04-16'),
    (607, 'Бойчук', 'Леся', 'Михайлівна', 'Boichuk Lesia Mykhailivna', 'WOMAN', 'l.boichuk@ivano-frankivsk.example', null, true, '2018-04-16'),
    -- Rivne
    (701, 'Климчук', 'Віталій', 'Федорович', 'Klymchuk Vitalii Fedorovych', 'MAN', 'v.klymchuk@rivne.example', null, true, '2018-04-16'),
    (702, 'Шевчук', 'Алла', 'Миколаївна', 'Shevchuk Alla Mykolaivna', 'WOMAN', 'a.shevchuk@rivne.example', null, true, '2018-07-02'),
    (703, 'Панасюк', 'Ірина', 'Олександрівна', 'Panasiuk Iryna Oleksandrivna', 'WOMAN', 'i.panasiuk@rivne.example', null, true, '2018-04-16'),
    (704, 'Оніщук', 'Богдан', 'Леонідович', 'Onishchuk Bohdan Leonidovych', 'MAN', 'b.onishchuk@rivne.example', null, true, '2018-07-02'),
    (705, 'Кравчук', 'В.', 'П.', 'Kravchuk V. P.', null, null, null, false, null),
    (706, 'Сидорчук', 'Олена', 'Іванівна', 'Sydorchuk Olena Ivanivna', 'WOMAN', 'o.sydorchuk@rivne.example', null, true, '2018-04-16'),
    -- Lutsk
    (801, 'Романюк', 'Оксана', 'Петрівна', 'Romaniuk Oksana Petrivna', 'WOMAN', 'o.romaniuk@lutsk.example', null, true, '2018-04-16'),
    (802, 'Ковальчук', 'Юрій', 'Миколайович', 'Kovalchuk Yurii Mykolaiovych', 'MAN', 'y.kovalchuk@lutsk.example', null, false, null),
    (803, 'Савчук', 'Світлана', 'Віталіївна', 'Savchuk Svitlana Vitaliivna', 'WOMAN', 's.savchuk@lutsk.example', null, true, '2018-07-02'),
    (804, 'Гаврилюк', 'Тетяна', 'Сергіївна', 'Havryliuk Tetiana Serhiivna', 'WOMAN', 't.havryliuk@lutsk.example', null, true, '2018-07-02'),
    (805, 'Мартинюк', 'Олег', 'Васильович', 'Martyniuk Oleh Vasylovych', 'MAN', 'o.martyniuk@lutsk.example', null, true, '2018-04-16'),
    (806, 'Бондарук', 'Ігор', 'Степанович', 'Bondaruk Ihor Stepanovych', 'MAN', 'i.bondaruk@lutsk.example', null, false, null),
    -- Experts from Lublin
    (901, 'Sowiński', 'Marek', null, 'Sowiński Marek', 'MAN', 'm.sowinski@lublin.example', null, true, '2018-05-14'),
    (902, 'Wójcik', 'Agnieszka', null, 'Wójcik Agnieszka', 'WOMAN', 'a.wojcik@lublin.example', null, true, '2018-05-14'),
    (903, 'Lipski', 'Paweł', null, 'Lipski Paweł', 'MAN', 'p.lipski@lublin.example', null, true, '2018-07-02');

-- Participations: the number of the event times 10 000 plus the person.

-- Event 1, Lublin: three of each city. Fourteen of them come again in July.
insert into participation (id, event_id, participant_id, role, city_id, organisation, position) values
    (10102, 1, 102, 'DELEGATE', 1, 'Сумська міська рада', 'начальниця відділу «Проєктний офіс»'),
    (10105, 1, 105, 'DELEGATE', 1, 'Сумська міська рада', 'заступник начальника відділу інвестицій та зовнішнього партнерства'),
    (10106, 1, 106, 'DELEGATE', 1, 'Сумська міська рада', 'головний спеціаліст відділу «Проєктний офіс»'),
    (10201, 1, 201, 'DELEGATE', 2, 'Харківська міська рада', 'начальниця відділу інновацій'),
    (10204, 1, 204, 'DELEGATE', 2, 'Харківська міська рада', 'головний спеціаліст департаменту економіки'),
    (10206, 1, 206, 'DELEGATE', 2, 'Харківська міська рада', 'заступниця директора департаменту цифрової трансформації'),
    (10301, 1, 301, 'DELEGATE', 3, 'Дніпровська міська рада', 'заступниця директора департаменту економіки'),
    (10305, 1, 305, 'DELEGATE', 3, 'Дніпровська міська рада', 'начальник відділу стратегічного розвитку'),
    (10306, 1, 306, 'DELEGATE', 3, 'Дніпровська міська рада', 'начальник відділу місцевого самоврядування'),
    (10404, 1, 404, 'DELEGATE', 4, 'Криворізька міська рада', 'начальниця управління економіки'),
    (10406, 1, 406, 'DELEGATE', 4, 'Криворізька міська рада', 'начальник управління організаційної роботи'),
    (10407, 1, 407, 'DELEGATE', 4, 'Криворізька міська рада', 'головна спеціалістка відділу персоналу'),
    (10501, 1, 501, 'DELEGATE', 5, 'Вінницька міська рада', 'начальниця відділу інвестицій'),
    (10502, 1, 502, 'DELEGATE', 5, 'Вінницька міська рада', 'менеджер проєктів'),
    (10506, 1, 506, 'DELEGATE', 5, 'Вінницька міська рада', 'начальниця відділу кадрової роботи'),
    (10605, 1, 605, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'начальниця управління економічного розвитку'),
    (10606, 1, 606, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'начальник відділу міжнародних зв’язків'),
    (10607, 1, 607, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'головна спеціалістка управління економічного розвитку'),
    (10701, 1, 701, 'DELEGATE', 7, 'Рівненська міська рада', 'начальник відділу інвестицій'),
    (10703, 1, 703, 'DELEGATE', 7, 'Рівненська міська рада', 'начальниця відділу зв’язків із громадськістю'),
    (10706, 1, 706, 'DELEGATE', 7, 'Рівненська міська рада', 'заступниця начальника управління персоналу'),
    (10801, 1, 801, 'DELEGATE', 8, 'Луцька міська рада', 'начальниця відділу управління проєктами'),
    (10805, 1, 805, 'DELEGATE', 8, 'Луцька міська рада', 'начальник відділу стратегічного розвитку'),
    (10806, 1, 806, 'DELEGATE', 8, 'Луцька міська рада', 'головний спеціаліст відділу міжнародного співробітництва');

-- Event 2, Sumy: those of the 62 who are known by name.
insert into participation (id, event_id, participant_id, role, city_id, organisation, position, track_id) values
    (20102, 2, 102, 'DELEGATE', 1, 'Сумська міська рада', 'начальниця відділу «Проєктний офіс»', 21),
    (20103, 2, 103, 'DELEGATE', 1, 'Сумська міська рада', 'начальниця відділу комунікацій та інформаційного забезпечення', 21),
    (20104, 2, 104, 'DELEGATE', 1, 'Сумська міська рада', 'заступниця директора департаменту фінансів, економіки та інвестицій', 21),
    (20107, 2, 107, 'DELEGATE', 1, 'Сумська міська рада', 'головний спеціаліст відділу економічного аналізу', 21),
    (20108, 2, 108, 'DELEGATE', 1, 'ГО «Сумська громада»', 'голова правління', 22),
    (20109, 2, 109, 'DELEGATE', 1, 'ГО «Відкрите місто»', 'координатор проєктів', 22),
    (20110, 2, 110, 'DELEGATE', 1, 'Сумський державний університет', 'доцентка кафедри управління', 23),
    (20111, 2, 111, 'DELEGATE', 1, 'Сумський національний аграрний університет', 'професор кафедри економіки', 23);

-- Event 3, Dnipro: five of each city, two of them on the PRINCE2 course.
insert into participation (id, event_id, participant_id, role, city_id, organisation, position, track_id, exam_result) values
    (30101, 3, 101, 'DELEGATE', 1, 'Сумська міська рада', 'секретар міської ради', 33, 'ENTERED'),
    (30102, 3, 102, 'DELEGATE', 1, 'Сумська міська рада', 'начальниця відділу «Проєктний офіс»', 33, 'ENTERED'),
    (30103, 3, 103, 'DELEGATE', 1, 'Сумська міська рада', 'начальниця відділу комунікацій та інформаційного забезпечення', 31, null),
    (30104, 3, 104, 'DELEGATE', 1, 'Сумська міська рада', 'заступниця директора департаменту фінансів, економіки та інвестицій', 32, null),
    (30105, 3, 105, 'DELEGATE', 1, 'Сумська міська рада', 'заступник начальника відділу інвестицій та зовнішнього партнерства', 32, null),
    (30201, 3, 201, 'DELEGATE', 2, 'Харківська міська рада', 'заступниця начальника управління інновацій', 33, 'ENTERED'),
    (30202, 3, 202, 'DELEGATE', 2, 'Харківська міська рада', 'головний спеціаліст проєктного офісу', 33, 'ENTERED'),
    (30203, 3, 203, 'DELEGATE', 2, 'Харківська міська рада', 'начальниця відділу міжнародного співробітництва', 32, null),
    (30204, 3, 204, 'DELEGATE', 2, 'Харківська міська рада', 'головний спеціаліст департаменту економіки', 31, null),
    (30205, 3, 205, 'DELEGATE', 2, 'Харківська міська рада', 'начальниця відділу туризму', 31, null),
    (30301, 3, 301, 'DELEGATE', 3, 'Дніпровська міська рада', 'заступниця директора департаменту економіки', 33, 'ENTERED'),
    (30302, 3, 302, 'DELEGATE', 3, 'Дніпровська міська рада', 'головний спеціаліст проєктного офісу', 33, 'ENTERED'),
    (30303, 3, 303, 'DELEGATE', 3, 'Дніпровська міська рада', 'начальниця відділу промоції міста', 31, null),
    (30304, 3, 304, 'DELEGATE', 3, 'Дніпровська міська рада', 'головна спеціалістка відділу промоції міста', 31, null),
    (30305, 3, 305, 'DELEGATE', 3, 'Дніпровська міська рада', 'начальник відділу стратегічного розвитку', 32, null),
    (30401, 3, 401, 'DELEGATE', 4, 'Криворізька міська рада', 'начальник відділу управління проєктами', 33, 'ENTERED'),
    (30402, 3, 402, 'DELEGATE', 4, 'Криворізька міська рада', 'головна спеціалістка відділу управління проєктами', 33, 'ENTERED'),
    (30403, 3, 403, 'DELEGATE', 4, 'Криворізька міська рада', 'начальник відділу туризму', 31, null),
    (30404, 3, 404, 'DELEGATE', 4, 'Криворізька міська рада', 'начальниця управління економіки', 32, null),
    (30405, 3, 405, 'DELEGATE', 4, 'Криворізька міська рада', 'заступник начальника управління економіки', 32, null),
    (30501, 3, 501, 'DELEGATE', 5, 'Вінницька міська рада', 'заступниця директора департаменту економіки та інвестицій', 33, 'ENTERED'),
    (30502, 3, 502, 'DELEGATE', 5, 'Вінницька міська рада', 'менеджер проєктів', 33, 'ENTERED'),
    (30503, 3, 503, 'DELEGATE', 5, 'Вінницька міська рада', 'начальниця відділу маркетингу міста', 31, null),
    (30504, 3, 504, 'DELEGATE', 5, 'Вінницька міська рада', 'головний спеціаліст відділу маркетингу міста', 31, null),
    (30505, 3, 505, 'DELEGATE', 5, 'Вінницька міська рада', 'начальниця відділу стратегічного планування', 32, null),
    (30601, 3, 601, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'заступник директора департаменту інвестиційної політики', 33, 'ENTERED'),
    (30602, 3, 602, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'менеджерка проєктів', 33, 'ENTERED'),
    (30603, 3, 603, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'начальниця відділу промоції', 31, null),
    (30604, 3, 604, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'головний спеціаліст відділу промоції', 31, null),
    (30605, 3, 605, 'DELEGATE', 6, 'Івано-Франківська міська рада', 'начальниця управління економічного розвитку', 32, null),
    (30701, 3, 701, 'DELEGATE', 7, 'Рівненська міська рада', 'начальник відділу інвестицій', 33, 'ENTERED'),
    (30702, 3, 702, 'DELEGATE', 7, 'Рівненська міська рада', 'головна спеціалістка відділу інвестицій', 33, 'ENTERED'),
    (30703, 3, 703, 'DELEGATE', 7, 'Рівненська міська рада', 'начальниця відділу зв’язків із громадськістю', 31, null),
    (30704, 3, 704, 'DELEGATE', 7, 'Рівненська міська рада', 'заступник начальника управління економіки', 32, null),
    (30705, 3, 705, 'DELEGATE', 7, 'Рівненська міська рада', 'управління економіки', 32, null),
    (30801, 3, 801, 'DELEGATE', 8, 'Луцька міська рада', 'начальниця відділу управління проєктами', 33, 'ENTERED'),
    (30802, 3, 802, 'DELEGATE', 8, 'Луцька міська рада', 'головний спеціаліст відділу управління проєктами', 33, 'ENTERED'),
    (30803, 3, 803, 'DELEGATE', 8, 'Луцька міська рада', 'начальниця відділу туризму та промоції', 31, null),
    (30804, 3, 804, 'DELEGATE', 8, 'Луцька міська рада', 'заступниця директора департаменту економіки', 32, null),
    (30805, 3, 805, 'DELEGATE', 8, 'Луцька міська рада', 'начальник відділу стратегічного розвитку', 32, null);

insert into participation (id, event_id, participant_id, role, city_id, organisation, position) values
    (20901, 2, 901, 'EXPERT', 9, 'Офіс неінвестиційних проєктів Мерії м. Люблін', 'директор'),
    (20902, 2, 902, 'EXPERT', 9, 'Офіс неінвестиційних проєктів Мерії м. Люблін', 'експертка зі стратегічного управління'),
    (30901, 3, 901, 'EXPERT', 9, 'Офіс неінвестиційних проєктів Мерії м. Люблін', 'директор, керівник групи експертів'),
    (30902, 3, 902, 'EXPERT', 9, 'Офіс неінвестиційних проєктів Мерії м. Люблін', 'експертка зі стратегічного управління'),
    (30903, 3, 903, 'EXPERT', 9, 'Офіс неінвестиційних проєктів Мерії м. Люблін', 'експерт із брендингу територій');

-- Attendance sheets of events 2 and 3: everyone on every day …
insert into attendance (participation_id, event_id, day, present)
select p.id, p.event_id, e.starts_on + offset_days, true
from participation p
join event e on e.id = p.event_id
cross join lateral generate_series(0, e.ends_on - e.starts_on) as offset_days
where e.id in (2, 3);

-- … but for three days in Sumy …
update attendance set present = false
where (participation_id, day) in (
    (20104, date '2018-05-16'),
    (20109, date '2018-05-15'), (20109, date '2018-05-16'));

-- … and three days in Dnipro: one each of Kharkiv, Dnipro and Lutsk.
update attendance set present = false
where (participation_id, day) in (
    (30203, date '2018-07-05'),
    (30304, date '2018-07-04'),
    (30805, date '2018-07-06'));

insert into head_count (event_id, city_id, total, women, men) values (2, 1, 62, 37, 25);

insert into head_count (event_id, city_id, total)
select 3, city_id, 5 from generate_series(1, 8) as city_id;

insert into outcome (id, event_id, city_id, kind, status, text_language, title, title_translations, description, description_translations,
                     agreed_on, due_on, achieved_on, owner, created_by) values
    -- Joint products of the seminar
    (1, 3, null, 'PROJECT', 'ACHIEVED', 'uk', 'Проєкт розвитку міста № 1 за методом PRINCE2',
     '{"en": "City-development project no. 1 by the PRINCE2 method", "pl": "Projekt rozwoju miasta nr 1 według metody PRINCE2"}',
     'Продукт семінару в Дніпрі.', '{"en": "A product of the seminar in Dnipro."}',
     '2018-07-06', null, '2018-07-06', null, 2),
    (2, 3, null, 'PROJECT', 'ACHIEVED', 'uk', 'Проєкт розвитку міста № 2 за методом PRINCE2',
     '{"en": "City-development project no. 2 by the PRINCE2 method", "pl": "Projekt rozwoju miasta nr 2 według metody PRINCE2"}',
     'Продукт семінару в Дніпрі.', '{"en": "A product of the seminar in Dnipro."}',
     '2018-07-06', null, '2018-07-06', null, 2),
    (3, 3, null, 'PROJECT', 'ACHIEVED', 'uk', 'Проєкт бренду міста за Business Model Canvas',
     '{"en": "City-brand project on the Business Model Canvas", "pl": "Projekt marki miasta według Business Model Canvas"}',
     'Продукт семінару в Дніпрі.', '{"en": "A product of the seminar in Dnipro."}',
     '2018-07-06', null, '2018-07-06', null, 2),
    -- Sumy
    (4, 3, 1, 'REGULATION', 'IN_PROGRESS', 'uk', 'Регламент управління проєктами міської ради на основі PRINCE2',
     '{"en": "Project-management regulation of the city council, based on PRINCE2", "pl": "Regulamin zarządzania projektami rady miejskiej oparty na PRINCE2"}',
     'Регламент розробляють на основі PRINCE2. Строк і відповідальна особа – припущення.',
     '{"en": "The regulation is being drafted on the basis of PRINCE2. The due date and the owner are assumed."}',
     '2018-07-06', '2018-11-30', null, 'Ткаченко Л. М., начальниця відділу «Проєктний офіс»', 2),
    (5, 3, 1, 'CERTIFICATE', 'COMMITTED', 'uk', 'Курс PRINCE2 для всіх менеджерів Проєктного офісу',
     '{"en": "PRINCE2 course for all project managers of the Project Office", "pl": "Kurs PRINCE2 dla wszystkich kierowników projektów Biura Projektów"}',
     'Той самий курс мають пройти всі менеджери проєктів Проєктного офісу. Строк і відповідальна особа – припущення.',
     '{"en": "All project managers of the Project Office are to take the same course. The due date and the owner are assumed."}',
     '2018-07-06', '2019-03-31', null, 'Ткаченко Л. М., начальниця відділу «Проєктний офіс»', 2),
    (6, 3, 1, 'STRATEGY', 'COMMITTED', 'uk', 'Знання семінару – у стратегії розвитку міста',
     '{"en": "Knowledge of the seminar used in the city development strategy", "pl": "Wiedza z seminarium w strategii rozwoju miasta"}',
     'Набуті знання буде використано у стратегії розвитку міста. Строк і відповідальна особа – припущення.',
     '{"en": "What was learnt will be used in the development strategy of the city. The due date and the owner are assumed."}',
     '2018-07-06', '2018-12-28', null, 'Руденко Т. П., заступниця директора департаменту фінансів, економіки та інвестицій', 2),
    (7, 3, 1, 'OTHER_COMMITMENT', 'COMMITTED', 'uk', 'Готовність долучитися до проєктів міжнародних грантових організацій',
     '{"en": "Readiness to join projects of international grant organisations", "pl": "Gotowość do udziału w projektach międzynarodowych organizacji grantowych"}',
     'Строку не встановлено. Відповідальна особа – припущення.',
     '{"en": "No due date is set. The owner is assumed."}',
     '2018-07-06', null, null, 'Гончар Д. С., заступник начальника відділу інвестицій та зовнішнього партнерства', 2);
