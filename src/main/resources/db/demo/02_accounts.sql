-- Demonstration accounts, all with the password shown on the sign-in page.
-- Which programmes the coordinator looks after stands in the file of each programme.
insert into portal_user (id, email, name, role, city_id, partner_id, password_hash) values
    (1, 'admin@demo.example', 'Адміністратор порталу', 'ADMINISTRATOR', null, null, '{bcrypt}$2a$10$LLe0hTJS0mAzDkkhR/7dZus9746C2FYi7DoetaqbWpmYSVUwkp2wu'),
    (2, 'coordinator@demo.example', 'Олена Гнатюк', 'COORDINATOR', null, null, '{bcrypt}$2a$10$LLe0hTJS0mAzDkkhR/7dZus9746C2FYi7DoetaqbWpmYSVUwkp2wu'),
    -- Sumy
    (3, 'city@demo.example', 'Ірина Коваль', 'CITY_OFFICIAL', 1, null, '{bcrypt}$2a$10$LLe0hTJS0mAzDkkhR/7dZus9746C2FYi7DoetaqbWpmYSVUwkp2wu'),
    -- Ministry of Foreign Affairs of the Republic of Poland
    (4, 'donor@demo.example', 'Marek Nowak', 'DONOR', null, 1, '{bcrypt}$2a$10$LLe0hTJS0mAzDkkhR/7dZus9746C2FYi7DoetaqbWpmYSVUwkp2wu');
