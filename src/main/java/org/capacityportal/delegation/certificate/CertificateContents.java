package org.capacityportal.delegation.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.city.Cities;
import org.capacityportal.participant.Participants;
import org.capacityportal.participant.Sex;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is to stand on certificates, for many people at once. */
@Component
class CertificateContents {

    private static final String PARTNER = "translated(p.name, p.name_translations, :language)";

    private final JdbcClient jdbc;
    private final Clock clock;

    CertificateContents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record EventSide(
            LocalDate startsOn,
            LocalDate endsOn,
            String title,
            boolean online,
            @Nullable String place,
            @Nullable String programme,
            @Nullable String donors,
            @Nullable String organisers) {}

    private record Person(
            long id,
            String name,
            @Nullable String latinName,
            @Nullable Sex sex) {

        /** In the portal's Latin languages the person stands with the Latin spelling of the name. */
        String name(Language language) {
            boolean latin = language == Language.EN || language == Language.PL;
            return latin && latinName != null ? latinName : name;
        }
    }

    /** What is to stand on the certificate of each of these participations of one event. */
    Map<Long, PrintedCertificate> of(long eventId, List<Long> participations, CertificateTerms terms) {
        List<EventSide> events = new ArrayList<>();
        for (Language language : terms.languages()) {
            events.add(event(eventId, language));
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, PrintedCertificate> printed = new HashMap<>();
        for (Person person : people(participations)) {
            List<PrintedCertificate.Side> sides = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                sides.add(side(terms.languages().get(i), person, events.get(i)));
            }
            EventSide event = events.get(0);
            printed.put(
                    person.id(),
                    new PrintedCertificate(
                            sides,
                            person.sex(),
                            event.startsOn(),
                            event.endsOn(),
                            terms.hours(),
                            terms.signatories(),
                            today));
        }
        return printed;
    }

    private static PrintedCertificate.Side side(Language language, Person person, EventSide event) {
        return new PrintedCertificate.Side(
                language,
                person.name(language),
                event.title(),
                event.place(),
                event.online(),
                event.programme(),
                event.donors(),
                event.organisers());
    }

    private EventSide event(long eventId, Language language) {
        return jdbc.sql("""
                        select e.starts_on, e.ends_on, translated(e.title, e.title_translations, :language) as title,
                               e.online, %1$s as place, translated(pr.title, pr.title_translations, :language) as programme,
                               (select string_agg(%2$s, ', ' order by s.share desc, p.id) from event_donor_share s
                                join partner p on p.id = s.donor_id where s.event_id = e.id) as donors,
                               (select string_agg(%2$s, ', ' order by p.id) from partner p where p.id in (
                                    select i.partner_id from programme_implementer i where i.programme_id = e.programme_id
                                    union select o.partner_id from event_partner o
                                    where o.event_id = e.id and o.capacity = 'ORGANISER')) as organisers
                        from event e
                        left join city c on c.id = e.city_id
                        left join programme pr on pr.id = e.programme_id
                        where e.id = :event""".formatted(Cities.name("c"), PARTNER))
                .param("event", eventId)
                .param("language", language.tag())
                .query(EventSide.class)
                .single();
    }

    private List<Person> people(List<Long> participations) {
        return jdbc.sql("""
                        select p.id, %s as name, pt.latin_name, pt.sex
                        from participation p join participant pt on pt.id = p.participant_id
                        where p.id = any (:ids)""".formatted(Participants.fullName("pt")))
                .param("ids", participations.toArray(Long[]::new))
                .query(Person.class)
                .list();
    }
}
