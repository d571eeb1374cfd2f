package org.capacityportal.delegation.certificate;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.delegation.certificate.EventCertificates.Show;
import org.capacityportal.event.EventAccess;
import org.capacityportal.event.EventScope;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads who has certificates of attendance and who is to get one. Officials read those issued to their own delegation,
 * donors none: a certificate names its holder.
 */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Certificates {

    /** So many are set in one file at the most; more come in several. */
    static final int MOST_IN_ONE_FILE = 100;

    private static final String LINES = """
            participation p
            join participant pt on pt.id = p.participant_id
            left join city place on place.id = p.city_id
            left join region r on r.id = p.region_id
            left join attended_participation a on a.id = p.id and a.event_id = :event and a.role = 'DELEGATE'
            left join certificate c on c.participation_id = p.id and (c.withdrawn_at is not null) = :withdrawn""";

    private static final String OWN = "p.role = 'DELEGATE' and p.city_id = :viewerCity";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final EventAccess access;
    private final Terms terms;
    private final CurrentViewer viewer;
    private final JsonMapper json;

    Certificates(
            JdbcClient jdbc, Listing listing, EventAccess access, Terms terms, CurrentViewer viewer, JsonMapper json) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.access = access;
        this.terms = terms;
        this.viewer = viewer;
        this.json = json;
    }

    private record Heading(long eventId, String title, LocalDate startsOn, LocalDate endsOn, boolean completed) {}

    /** A certificate as it is printed: its number and what stands on it. */
    record Issued(String number, PrintedCertificate printed) {}

    /** A certificate in the list of a person. */
    record Held(long id, long eventId, String number, String event, LocalDate startsOn, LocalDate endsOn) {}

    /** A valid certificate about to be withdrawn. */
    record Named(String number, String name) {}

    /** @throws NotFoundException where there is no such event, or none whose certificates the viewer may read */
    EventCertificates of(long eventId, @Nullable Show wanted, ListRequest page) {
        Viewer reader = reader(eventId);
        Heading event = heading(eventId);
        CertificateTerms agreed = terms.of(eventId);
        CertificateFigures figures = figures(eventId, reader);
        Show show = !reader.coordinates() ? Show.ISSUED : wanted == null ? Show.ALL : wanted;
        return new EventCertificates(
                eventId,
                event.title(),
                event.startsOn(),
                event.endsOn(),
                event.completed(),
                reader.coordinates(),
                agreed,
                figures,
                show,
                lines(eventId, agreed, show, reader, page));
    }

    /** The numbers alone, for the event's page; null for those who read no certificates. */
    @Nullable CertificateFigures figures(long eventId) {
        Viewer reader = viewer.get();
        return reader.role() == Role.DONOR ? null : figures(eventId, reader);
    }

    private ListPage<CertificateLine> lines(
            long eventId, CertificateTerms agreed, Show show, Viewer reader, ListRequest page) {
        Conditions conditions = new Conditions()
                .and("p.event_id = :event and " + condition(show))
                .bind("event", eventId)
                .bind("min", agreed.minPercent())
                .bind("withdrawn", show == Show.WITHDRAWN)
                .bind("language", Language.current().tag());
        if (!reader.coordinates()) {
            conditions.and(OWN, reader.sqlParameters());
        }
        String place = "coalesce(%s, %s)".formatted(Cities.name("place"), Cities.name("r"));
        String collation = " collate " + Language.current().collation();
        String name = Participants.fullName("pt");
        return listing.read(
                CertificateLine.class,
                """
                p.id as participation_id, p.participant_id, %s as name, %s as place, coalesce(a.days, 0) as days,
                coalesce(%s, false) as met, c.id as certificate_id, c.number,
                (c.printed ->> 'issuedOn')::date as issued_on, c.withdrawn_at""".formatted(name, place, Qualification.MET),
                LINES,
                conditions,
                new Sorting("p.id, c.id").by("place", place + collation + ", " + name + collation),
                new ListRequest(page.page(), null));
    }

    private static String condition(Show show) {
        return switch (show) {
            case ALL -> "p.deleted_at is null and (p.role = 'DELEGATE' or c.id is not null)";
            case DUE -> "p.deleted_at is null and c.id is null and " + Qualification.MET;
            case BELOW ->
                "p.deleted_at is null and p.role = 'DELEGATE' and (%s) is not true".formatted(Qualification.MET);
            case ISSUED, WITHDRAWN -> "c.event_id = :event";
        };
    }

    /** Those on the list, and those beside it who hold a certificate: two questions that an index answers each. */
    private CertificateFigures figures(long eventId, Viewer reader) {
        return jdbc.sql("""
                        select count(*) filter (where p.deleted_at is null and p.role = 'DELEGATE') as delegates,
                               count(*) filter (where p.deleted_at is null and %1$s) as met,
                               count(*) filter (where p.deleted_at is null and %1$s and c.id is null) as due,
                               count(c.id) as issued,
                               count(c.id) filter (where (%1$s) is not true) as doubtful,
                               (select count(*) from certificate w join participation p on p.id = w.participation_id
                                where w.event_id = :event and w.withdrawn_at is not null and %2$s) as withdrawn
                        from (select id from participation where event_id = :event and deleted_at is null
                              union
                              select participation_id from certificate where event_id = :event and withdrawn_at is null) known
                        join participation p on p.id = known.id
                        left join attended_participation a on a.id = p.id and a.event_id = :event and a.role = 'DELEGATE'
                        left join certificate c on c.participation_id = p.id and c.withdrawn_at is null
                        cross join (select coalesce((select min_percent from certificate_terms where event_id = :event), :usual)) agreed (min)
                        where %2$s""".formatted(Qualification.met("agreed.min"), reader.coordinates() ? "true" : OWN))
                .param("event", eventId)
                .param("usual", CertificateTerms.USUAL.minPercent())
                .params(reader.sqlParameters())
                .query(CertificateFigures.class)
                .single();
    }

    /**
     * The valid certificates of an event in the order of the list, as far as the viewer may read them.
     *
     * @param part from 1; each holds {@link #MOST_IN_ONE_FILE}
     */
    List<Issued> issued(long eventId, int part) {
        Viewer reader = reader(eventId);
        String place = "coalesce(%s, %s)".formatted(Cities.name("place"), Cities.name("r"));
        String collation = " collate " + Language.current().collation();
        return read("""
                        c.event_id = :event order by %s nulls last, %s, p.id, c.id limit %d offset :skipped""".formatted(place + collation, Participants.fullName("pt") + collation, MOST_IN_ONE_FILE), reader)
                .param("event", eventId)
                .param("language", Language.current().tag())
                .param("skipped", (long) (part - 1) * MOST_IN_ONE_FILE)
                .query((row, number) -> issued(row.getString("number"), row.getString("printed")))
                .list();
    }

    /** @throws NotFoundException where there is no such valid certificate, or none that the viewer may read */
    Issued issued(long eventId, long id) {
        return read("c.event_id = :event and c.id = :id", reader(eventId))
                .param("event", eventId)
                .param("id", id)
                .query((row, number) -> issued(row.getString("number"), row.getString("printed")))
                .optional()
                .orElseThrow(() -> new NotFoundException("certificate", id));
    }

    /** @throws NotFoundException as {@link #issued(long, long)}, and for those who only read */
    Named named(long eventId, long id) {
        access.requireWritable(eventId);
        Issued issued = issued(eventId, id);
        return new Named(issued.number(), issued.printed().sides().get(0).name());
    }

    private JdbcClient.StatementSpec read(String condition, Viewer reader) {
        return jdbc.sql("""
                        select c.number, c.printed::text as printed
                        from certificate c
                        join participation p on p.id = c.participation_id
                        join participant pt on pt.id = p.participant_id
                        left join city place on place.id = p.city_id
                        left join region r on r.id = p.region_id
                        where c.withdrawn_at is null and %s and %s""".formatted(reader.coordinates() ? "true" : OWN, condition))
                .params(reader.sqlParameters());
    }

    private Issued issued(String number, String printed) {
        return new Issued(number, json.readValue(printed, PrintedCertificate.class));
    }

    /** The valid certificates that one person holds, as far as the viewer may read them. */
    List<Held> heldBy(long participantId) {
        Viewer reader = viewer.get();
        if (reader.role() == Role.DONOR) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.id, c.event_id, c.number, translated(e.title, e.title_translations, :language) as event,
                               e.starts_on, e.ends_on
                        from certificate c
                        join participation p on p.id = c.participation_id
                        join event e on e.id = c.event_id
                        where p.participant_id = :person and c.withdrawn_at is null and %s and %s
                        order by e.ends_on desc, c.id desc limit 100""".formatted(EventScope.condition("e", reader), reader.coordinates() ? "true" : OWN))
                .param("person", participantId)
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(Held.class)
                .list();
    }

    /** Outside the viewer's events, and for donors, there are no certificates. */
    private Viewer reader(long eventId) {
        access.requireVisible(eventId);
        Viewer reader = viewer.get();
        if (reader.role() == Role.DONOR) {
            throw new NotFoundException("certificates of event", eventId);
        }
        return reader;
    }

    private Heading heading(long eventId) {
        return jdbc.sql("""
                        select id as event_id, translated(title, title_translations, :language) as title, starts_on, ends_on,
                               status = 'COMPLETED' as completed
                        from event where id = :event""")
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Heading.class)
                .single();
    }
}
