package org.capacityportal.exchange.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headings of lists of events, in Ukrainian, Russian, Polish and English. The first rule that matches counts. */
record EventVocabulary() implements Vocabulary {

    private static final List<Rule> RULES = List.of(
            Rule.of(Field.NONE, """
                    =, =з п, =п п, =n, =nr, =no, =lp, =l p, =id, приміт, примеч, uwagi, note$, notes$,
                    comment, комент, коммент, чому$, почему$, dlaczego, why$, відповідал, ответствен, бюджет,
                    budget, budżet, вартість, стоимость, cost, джерело, source"""),
            Rule.of(Field.REPORTED_WOMEN, """
                    жінок$, жінк, женщин, kobiet, women, woman, female, =ж, =k, =f"""),
            Rule.of(Field.REPORTED_MEN, """
                    чоловіків, чоловіки, мужчин, mężczy, men$, male$, males$, =ч, =м, =m"""),
            Rule.of(Field.CITY, """
                    делегаці, делегаци, delegation, delegacj, учасники з$, місто учасник, громада$, громади$,
                    громада учасник, municipality$, hromada, gmina, from city, miasto uczest"""),
            Rule.of(Field.REPORTED, """
                    кільк, количеств, число$, чисельн, учасник, участник, participants, attendees, uczest,
                    liczba, number of, headcount, head count, всього, усього, всего, итого, разом, razem,
                    ogółem, total, осіб$, чел$, человек$, osób$, people$"""),
            Rule.of(Field.STARTS_ON, """
                    початок, початку, начало, начала, start, first day, from$, początek, początku, rozpocz,
                    =з, =с, =od"""),
            Rule.of(Field.ENDS_ON, """
                    заверш, закінч, кінець, кінця, оконч, конец, end$, ends$, end date, last day, koniec,
                    zakończ, =по, =до, =to, =do"""),
            Rule.of(Field.DATES, """
                    дата, дати, даты, date$, dates$, termin, data$, daty$, період, период, period$, коли$,
                    когда$, when$, kiedy$, час проведення, время проведения, строк, срок"""),
            Rule.of(Field.ONLINE, """
                    онлайн, online, дистанц, zdaln, формат, format, спосіб проведен"""),
            Rule.of(Field.PLACE, """
                    місце, место, місто, город$, miejsce, miasto, place, venue, city, town, location, де$,
                    где$, where$, gdzie$"""),
            Rule.of(Field.TYPE, """
                    вид$, виду$, тип$, type, rodzaj, typ$, kind$, категорія, категория"""),
            Rule.of(Field.STATUS, """
                    стан$, статус, status, state$"""),
            Rule.of(Field.TOPIC, """
                    тема, тематик, topic, theme, subject, temat"""),
            Rule.of(Field.TITLE, """
                    назва, назв, назван, захід$, заходу$, заходи$, мероприят, title, event, nazwa, wydarz,
                    подія$, name$, семінар$, тренінг$"""));

    @Override
    public @Nullable Meaning meaning(String heading) {
        Field field = Vocabulary.first(RULES, heading);
        return field == null ? null : Meaning.of(field);
    }

    @Override
    public boolean tellsHeadings(Field field) {
        return field == Field.TITLE || field == Field.DATES || field == Field.STARTS_ON;
    }
}
