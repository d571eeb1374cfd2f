package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headings of lists of participants, in Ukrainian, Russian, Polish and English. The first rule that matches counts. */
record PeopleVocabulary(EventDays days) implements Vocabulary {

    private static final List<Rule> BEFORE_DAYS = List.of(Rule.of(Field.LATIN_NAME, """
                    латин, трансліт, транслит, translit, latin, łaciń, англійськ+піб, англійськ+імя,
                    англійськ+прізвищ, английск+фио, английск+имя, английск+фамил, name in english,
                    закордон+прізвищ"""), Rule.of(Field.NONE, """
                    =, =з п, =зп, =п п, =пп, =n п п, =n з п, =no, =n, =nr, =lp, =l p, =id, =п н, підпис,
                    подпис, podpis, signature, =sign, народж, рожден, urodz, birth, =вік, возраст, =wiek,
                    =age, паспорт, passport, paszport, =іпн, =инн, pesel, рнокпп, громадян, гражданст,
                    obywatel, citizen, приміт, примеч, uwagi, note$, notes$, remark, comment, комент,
                    коммент, причин, reason, powód, чому$, почему$, dlaczego, why$, країн, страна$, kraj$,
                    country, поштов+адрес, почтов+адрес, adres poczt, postal, zip$, індекс, индекс,
                    обробк+дан, обработк+дан, przetwarz+dan, process+data, розмір, готел, отель, hotel,
                    харчув, питание"""));

    private static final List<Rule> AFTER_DAYS = List.of(
            Rule.of(Field.EMAIL, """
                    e mail, email, е mail, mail, емейл, імейл, имейл, е мейл, мейл, електронн, электронн,
                    ел пошт, ел адрес, эл почт, эл адрес, пошта$, почта$, poczt, elektroniczn, скриньк"""),
            Rule.of(Field.PHONE, """
                    тел$, телеф, моб$, мобіл, мобил, phone, telefon, telephone, tel$, mob$, mobile, cell$,
                    kom$, komór, viber, вайбер, контактний номер, контактный номер"""),
            Rule.of(Field.SEX, """
                    стать$, =ст, пол$, płeć, plec$, sex$, gender, гендер, =ч ж, =ж ч, =м ж, =ж м, =k m, =m k,
                    =f m, =m f"""),
            Rule.of(Field.FULL_NAME, """
                    піб$, п і б$, піп$, фио$, ф и о$, фіо$, ф і о$, прізвищ+імя, прізвищ+ініціал,
                    прізвищ+батьков, фамил+имя, фамил+инициал, фамил+отчеств, full name, fullname,
                    name+surname, first+last name, given+family name, imię+nazwisk, imie+nazwisk,
                    imiona+nazwisk, name of participant, participant name, participants name, імя учасник,
                    имя участник, name of the participant, =name, =names"""),
            Rule.of(Field.FAMILY_NAME, """
                    прізвищ, фамил, nazwisk, surname, last name, lastname, family name"""),
            Rule.of(Field.GIVEN_NAME, """
                    імя+батьков, имя+отчеств"""),
            Rule.of(Field.PATRONYMIC, """
                    батьков, отчеств, patronym, middle name, otczest, odojc, imię ojca, second name"""),
            Rule.of(Field.GIVEN_NAME, """
                    імя$, имя$, імена$, imię$, imie$, imiona$, first name, firstname, given name, forename"""),
            Rule.of(Field.ROLE, """
                    роль$, role$, rola$, статус учас, категорія учас, категория учас, charakterze"""),
            Rule.of(Field.TRACK, """
                    трек, track, секці, секци, sekcj, ścieżk, stream, потік, поток, напрям, направлен,
                    grupa temat, тематична група"""),
            Rule.of(Field.POSITION, """
                    посад, должн, stanowisk, position, job, title$, функці, функци, function, funkcj,
                    occupation, професі, професс, zawód"""),
            Rule.of(Field.ORGANISATION, """
                    організац, организац, organizac, organisation, organization, установ, учрежд, instytuc,
                    institution, місце роботи, місце праці, место работ, місце служби, zakład pracy,
                    miejsce pracy, miejsce zatrud, pracodawc, employer, company, підприємств, предприят,
                    компан, firma$, фірма, фирма, заклад$, назва орган, urząd, workplace, place of work,
                    affiliat"""),
            Rule.of(Field.CITY, """
                    місто$, міста$, громада$, громади$, громаду$, тергромад, город$, города$, община$,
                    населен, miasto, miasta, gmina, gminy, city, town, municipal, муніципал, муниципал,
                    community, hromada, делегація, делегация, delegation, delegacja, отг$, тг$, мтг$,
                    miejscow, звідки$, откуда$, skąd$"""),
            Rule.of(Field.REGION, """
                    област, обл$, region, регіон, регион, województ, wojewodz, oblast, obwód, voivod,
                    province"""));

    /** Headings that also are values of a column of roles. */
    private static final List<Rule> NAMES_PERHAPS = List.of(Rule.of(Field.FULL_NAME, """
                    =учасник, =учасники, =участник, =участники, =participant, =participants, =uczestnik,
                    =uczestnicy, =делегат, =делегати, =делегаты, =delegate, =delegates, =delegat, =delegaci,
                    =особа, =person"""));

    private static final Rule TO_DONORS = Rule.of(Field.CONSENT, """
                    донор, donor, darczyń, передан, передач, передав, share, sharing, udostępn""");
    private static final Rule AGREED = Rule.of(Field.CONSENT, """
                    згод, соглас, consent, zgod, agree""");

    @Override
    public @Nullable Meaning meaning(String heading) {
        Field before = Vocabulary.first(BEFORE_DAYS, heading);
        if (before != null) {
            return Meaning.of(before);
        }
        LocalDate day = days.named(heading);
        if (day != null) {
            return new Meaning(Target.attendance(day), true);
        }
        String plain = Letters.plain(heading);
        if (AGREED.matches(plain)) {
            // To what, has to be said: not every consent lets donors read the name.
            return TO_DONORS.matches(plain) ? Meaning.of(Field.CONSENT) : new Meaning(Target.NONE, false);
        }
        Field after = Vocabulary.first(AFTER_DAYS, heading);
        if (after != null) {
            return Meaning.of(after);
        }
        Field name = Vocabulary.first(NAMES_PERHAPS, heading);
        return name == null ? null : new Meaning(Target.of(name), false);
    }

    @Override
    public boolean tellsHeadings(Field field) {
        return field == Field.FULL_NAME || field == Field.FAMILY_NAME;
    }
}
