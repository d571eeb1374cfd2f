package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.participant.matching.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a list over: people, participations and days of attendance in one transaction, some thousands of rows to a
 * statement. While it lasts nobody else enters people or fills in sheets of the event, and what the rows were compared
 * with is looked at again, so that nobody is put on record or listed twice.
 */
@Component
class ListWriting {

    private final EventAccess access;
    private final Candidates candidates;
    private final ListRecheck recheck;
    private final PeopleWriting people;
    private final ParticipationWriting participations;
    private final ImportProgress progress;
    private final AuditLog log;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    ListWriting(
            EventAccess access,
            Candidates candidates,
            ListRecheck recheck,
            PeopleWriting people,
            ParticipationWriting participations,
            ImportProgress progress,
            AuditLog log,
            CurrentViewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.candidates = candidates;
        this.recheck = recheck;
        this.people = people;
        this.participations = participations;
        this.progress = progress;
        this.log = log;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An import that is being taken over. */
    record Taking(long id, long eventId, @Nullable String fileName, OffsetDateTime comparedAt) {

        String label() {
            return fileName == null ? "–" : fileName;
        }
    }

    /** @throws ChangedMeanwhileException where the rows have to be looked at again; then nothing is written */
    void write(long importId) {
        Taking taking = jdbc.sql("select id, event_id, file_name, compared_at from list_import where id = ?")
                .param(importId)
                .query(Taking.class)
                .single();
        access.requireWritable(taking.eventId());
        hold(taking.eventId());
        recheck.requireUnchanged(taking);
        int total = jdbc.sql("select count(*) from list_import_row where import_id = ? and state is not null")
                .param(importId)
                .query(Integer.class)
                .single();
        progress.start(importId, total);
        Long[] cities = invited(taking.eventId(), "city_id");
        Long[] regions = invited(taking.eventId(), "region_id");
        boolean days = participations.tellsOfDays(taking);
        // The sheet is started for those who are listed already, so that whoever is new is listed after it.
        int made = people.make(taking, !days);
        int filled = people.fill(taking);
        boolean started = days && participations.startSheet(taking);
        int listed = (days ? 0 : made) + participations.list(taking, total / 2);
        participations.fill(taking);
        if (days) {
            participations.tick(taking, started);
        }
        participations.note(taking);
        jdbc.sql("""
                        update list_import
                        set state = 'WRITTEN', notice = null, attempts = 0, done = total, written_by = :viewer, written_at = :now,
                            people_made = :made, people_filled = :filled, listed_made = :listed, sheet_started = :started,
                            invited_cities = array(select city_id from event_invitee
                                                   where event_id = :event and city_id is not null and city_id <> all (:cities)),
                            invited_regions = array(select region_id from event_invitee
                                                    where event_id = :event and region_id is not null and region_id <> all (:regions))
                        where id = :import""")
                .param("viewer", viewer.get().id())
                .param("now", OffsetDateTime.now(clock))
                .param("made", made)
                .param("filled", filled)
                .param("listed", listed)
                .param("started", started)
                .param("event", taking.eventId())
                .param("cities", cities)
                .param("regions", regions)
                .param("import", importId)
                .update();
        Map<String, String[]> told = new TreeMap<>();
        told.put("listed", new String[] {"", Integer.toString(listed)});
        told.put("people", new String[] {"", Integer.toString(made)});
        log.record(new Tracked.Page("event", taking.eventId()), "importing", importId, "CREATED", taking.label(), told);
    }

    /** In this order everywhere: the event, then whoever enters people. */
    private void hold(long eventId) {
        jdbc.sql("select id from event where id = ? for no key update")
                .param(eventId)
                .query(Long.class)
                .single();
        candidates.awaitEverybodyTyping();
    }

    private Long[] invited(long eventId, String place) {
        return jdbc.sql("select " + place + " from event_invitee where event_id = ? and " + place + " is not null")
                .param(eventId)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }
}
