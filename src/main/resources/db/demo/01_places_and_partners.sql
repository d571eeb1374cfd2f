-- Demonstration data: places and organisations of all four cases. People everywhere bear invented names.

-- Regions outside Ukraine; those of Ukraine are reference data (identifiers 1 to 27).
insert into region (id, country_code, name_uk, name_en, name_pl, name_ru, code) values
    (31, 'PL', 'Люблінське воєводство', 'Lublin Voivodeship', 'województwo lubelskie', 'Люблинское воеводство', '06'),
    (32, 'RU', 'Приморський край', 'Primorsky Krai', 'Kraj Nadmorski', 'Приморский край', '05000000000'),
    (33, 'RU', 'Камчатський край', 'Kamchatka Krai', 'Kraj Kamczacki', 'Камчатский край', '30000000000'),
    (34, 'RU', 'Іркутська область', 'Irkutsk Oblast', 'obwód irkucki', 'Иркутская область', '25000000000'),
    (35, 'RU', 'Хабаровський край', 'Khabarovsk Krai', 'Kraj Chabarowski', 'Хабаровский край', '08000000000');

insert into city (id, country_code, region_id, name_uk, name_en, name_pl, name_ru, code, latitude, longitude) values
    -- Case 1: the eight cities of the Lublin programme and Lublin itself
    (1, 'UA', 18, 'Суми', 'Sumy', 'Sumy', 'Сумы', 'UA59080270010036634', 50.9077, 34.7981),
    (2, 'UA', 20, 'Харків', 'Kharkiv', 'Charków', 'Харьков', 'UA63120270010096107', 49.9935, 36.2304),
    (3, 'UA', 4, 'Дніпро', 'Dnipro', 'Dniepr', 'Днепр', 'UA12020010010037010', 48.4647, 35.0462),
    (4, 'UA', 4, 'Кривий Ріг', 'Kryvyi Rih', 'Krzywy Róg', 'Кривой Рог', 'UA12060170010065850', 47.9105, 33.3918),
    (5, 'UA', 2, 'Вінниця', 'Vinnytsia', 'Winnica', 'Винница', 'UA05020030010063857', 49.2331, 28.4682),
    (6, 'UA', 9, 'Івано-Франківськ', 'Ivano-Frankivsk', 'Iwano-Frankiwsk', 'Ивано-Франковск', null, 48.9226, 24.7111),
    (7, 'UA', 17, 'Рівне', 'Rivne', 'Równe', 'Ровно', 'UA56060470010041018', 50.6199, 26.2516),
    (8, 'UA', 3, 'Луцьк', 'Lutsk', 'Łuck', 'Луцк', 'UA07080170010083384', 50.7472, 25.3254),
    (9, 'PL', 31, 'Люблін', 'Lublin', 'Lublin', 'Люблин', '0663011', 51.2465, 22.5684),
    -- Case 2: the guest and the host of the exchange
    (10, 'UA', 10, 'Біла Церква', 'Bila Tserkva', 'Biała Cerkiew', 'Белая Церковь', null, 49.7968, 30.1311),
    (11, 'UA', 13, 'Львів', 'Lviv', 'Lwów', 'Львов', 'UA46060250010015970', 49.8397, 24.0297),
    -- Case 3: the host of the seminar
    (12, 'UA', 22, 'Кам’янець-Подільський', 'Kamianets-Podilskyi', 'Kamieniec Podolski', 'Каменец-Подольский', null, 48.6845, 26.5850),
    -- Case 4: the three base cities and the host of the first training
    (13, 'RU', 32, 'Уссурійськ', 'Ussuriysk', 'Ussuryjsk', 'Уссурийск', null, 43.8029, 131.9458),
    (14, 'RU', 33, 'Петропавловськ-Камчатський', 'Petropavlovsk-Kamchatsky', 'Pietropawłowsk Kamczacki', 'Петропавловск-Камчатский', null, 53.0370, 158.6559),
    (15, 'RU', 34, 'Усольє-Сибірське', 'Usolye-Sibirskoye', 'Usolje Sybirskie', 'Усолье-Сибирское', null, 52.7519, 103.6453),
    (16, 'RU', 35, 'Хабаровськ', 'Khabarovsk', 'Chabarowsk', 'Хабаровск', null, 48.4802, 135.0719);

insert into partner (id, text_language, name, name_translations, short_name, country_code, city_id, iati_identifier, note) values
    -- Case 1
    (1, 'pl', 'Ministerstwo Spraw Zagranicznych Rzeczypospolitej Polskiej',
     '{"uk": "Міністерство закордонних справ Республіки Польща", "en": "Ministry of Foreign Affairs of the Republic of Poland", "ru": "Министерство иностранных дел Республики Польша"}',
     'Polish aid', 'PL', null, null,
     'Źródło nie podaje, kto finansował program „Profesjonalne kadry w samorządzie lokalnym”; przyjęto, że była to polska pomoc.'),
    (2, 'uk', 'Мерія м. Люблін',
     '{"en": "Lublin City Hall", "pl": "Urząd Miasta Lublin", "ru": "Мэрия г. Люблин"}',
     'UM Lublin', 'PL', 9, null, null),
    (3, 'uk', 'Офіс неінвестиційних проєктів Мерії м. Люблін',
     '{"en": "Office of Non-Investment Projects of Lublin City Hall", "pl": "Biuro Projektów Nieinwestycyjnych Urzędu Miasta Lublin", "ru": "Офис неинвестиционных проектов Мэрии г. Люблин"}',
     null, 'PL', null, null, 'Надає програмі експертів.'),
    (4, 'uk', 'Дніпровська міська рада',
     '{"en": "Dnipro City Council", "pl": "Rada Miejska Dniepru", "ru": "Днепровский городской совет"}',
     null, 'UA', 3, null, null),
    (5, 'uk', 'Сумська міська рада',
     '{"en": "Sumy City Council", "pl": "Rada Miejska Sum", "ru": "Сумской городской совет"}',
     null, 'UA', 1, null, null),
    -- Case 2
    (6, 'uk', 'Львівська мерія',
     '{"en": "Lviv City Hall", "pl": "Urząd Miasta Lwowa", "ru": "Мэрия Львова"}',
     null, 'UA', 11, null, null),
    (7, 'uk', 'Інститут міста, Львів',
     '{"en": "City Institute of Lviv", "pl": "Instytut Miasta, Lwów", "ru": "Институт города, Львов"}',
     null, 'UA', null, null,
     'Засновано 2009 року. Проводить курси: підвищення кваліфікації працівників, англійська мова для службовців, написання грантових заявок.'),
    -- Case 3
    (8, 'uk', 'Уряд Швеції через агентство Sida',
     '{"en": "Government of Sweden through Sida", "pl": "Rząd Szwecji za pośrednictwem agencji Sida", "ru": "Правительство Швеции через агентство Sida"}',
     'Sida', 'SE', null, 'SE-0', null),
    (9, 'uk', 'Програма розвитку Організації Об’єднаних Націй',
     '{"en": "United Nations Development Programme", "pl": "Program Narodów Zjednoczonych ds. Rozwoju", "ru": "Программа развития Организации Объединённых Наций"}',
     'UNDP', null, null, 'XM-DAC-41114', null),
    -- Case 4
    (10, 'ru', 'Агентство США по международному развитию',
     '{"uk": "Агентство США з міжнародного розвитку", "en": "United States Agency for International Development", "pl": "Agencja Stanów Zjednoczonych ds. Rozwoju Międzynarodowego"}',
     'USAID', 'US', null, 'US-GOV-1', null),
    (11, 'ru', 'Институт экономики города',
     '{"uk": "Інститут економіки міста", "en": "Institute for Urban Economics (IEG)", "pl": "Instytut Ekonomiki Miasta"}',
     'ИЭГ', 'RU', null, null,
     'В 2008 году институт провёл 216 обучающих мероприятий, в которых участвовали 19 962 человека; оба числа – сводные данные института, без списков имён.'),
    (12, 'ru', 'Фонд российско-американского экономического сотрудничества',
     '{"uk": "Фонд російсько-американського економічного співробітництва", "en": "Foundation for Russian-American Economic Cooperation", "pl": "Fundacja na rzecz Rosyjsko-Amerykańskiej Współpracy Gospodarczej"}',
     'FRAEC', 'US', null, null, null),
    (13, 'ru', 'Дальневосточный центр социальных инноваций',
     '{"uk": "Далекосхідний центр соціальних інновацій", "en": "Far Eastern Centre for Social Innovation", "pl": "Dalekowschodnie Centrum Innowacji Społecznych"}',
     'ДВЦСИ', 'RU', null, null, null);

insert into partner_kind (partner_id, kind) values
    (1, 'DONOR'),
    (2, 'DONOR'), (2, 'IMPLEMENTER'), (2, 'HOST'),
    (3, 'EXPERT_BODY'),
    (4, 'DONOR'), (4, 'HOST'),
    (5, 'HOST'),
    (6, 'HOST'),
    (7, 'HOST'),
    (8, 'DONOR'),
    (9, 'IMPLEMENTER'),
    (10, 'DONOR'),
    (11, 'IMPLEMENTER'),
    (12, 'CO_IMPLEMENTER'),
    (13, 'CO_IMPLEMENTER');
