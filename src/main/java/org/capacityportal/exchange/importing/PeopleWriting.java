package org.capacityportal.exchange.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.exchange.importing.ListWriting.Taking;
import org.capacityportal.participant.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the people of a list on record who are new, and adds to those who are on record what was not known of them. */
@Component
class PeopleWriting {

    private static final int AT_A_TIME = 5_000;

    private static final String PERSON = "participant";

    /** The properties that the history names, by their columns. */
    private static final Map<String, String> TOLD = Map.of(
            "sex",
            "sex",
            "latin_name",
            "latinName",
            "email",
            "email",
            "phone",
            "phone",
            "shared_with_donors",
            "sharedWithDonors",
            "consent_on",
            "consentOn");

    private final ImportProgress progress;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PeopleWriting(ImportProgress progress, AuditLog log, JdbcClient jdbc, JsonMapper json) {
        this.progress = progress;
        this.log = log;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Puts those on record who are new.
     *
     * @param listed whether they are put on the list of the event as well, so that their rows are written anew once
     * @return how many people were put on record
     */
    int make(Taking taking, boolean listed) {
        int made = 0;
        int done = 0;
        for (Window window = Window.first(jdbc, taking.id(), AT_A_TIME); window != null; window = window.next(jdbc)) {
            Map<Long, String> names = new HashMap<>();
            jdbc.sql("""
                            with fresh as materialized (
                                select r.*, nextval('participant_seq') as fresh_id,
                                       case when :listed then nextval('participation_seq') end as listed_id
                                from list_import_row r
                                where r.import_id = :import and r.number between :from and :to and %s order by r.number),
                            made as (
                                insert into participant (id, family_name, given_name, patronymic, latin_name, sex, email, phone,
                                    shared_with_donors, consent_on, name_key, match_keys)
                                select fresh_id, family_name, given_name, patronymic,
                                       left(coalesce(latin_name, proposed_latin), 300), sex,
                                       contacts_joined(null, email, 200), contacts_joined(null, phone, 60),
                                       consent_on is not null, consent_on, name_key,
                                       case when name_key is not null then coalesce(person_keys, match_keys) end
                                from fresh),
                            listed as (
                                insert into participation (id, event_id, participant_id, role, city_id, region_id, organisation,
                                    position, track_id)
                                select listed_id, :event, fresh_id, role, city_id, region_id, left(organisation, 300),
                                       left(position, 300), track_id
                                from fresh where :listed),
                            noted as (
                                update list_import_row r
                                set participant_id = fresh_id, person_made = true, person_version = 0,
                                    participation_id = listed_id, participation_made = :listed,
                                    participation_version = case when :listed then 0 end
                                from fresh where r.import_id = fresh.import_id and r.number = fresh.number)
                            select fresh_id as id, %s as name from fresh""".formatted(ListRecheck.MADE_NEW, Participants.fullName("fresh")))
                    .param("import", taking.id())
                    .param("event", taking.eventId())
                    .param("from", window.from())
                    .param("to", window.to())
                    .param("listed", listed)
                    .query((row, number) -> names.put(row.getLong("id"), row.getString("name")))
                    .list();
            Map<Long, Map<String, String[]>> from = new HashMap<>();
            names.keySet().forEach(id -> from.put(id, Map.of("list", new String[] {"", taking.label()})));
            log.recordAll(PERSON, "CREATED", names, from);
            made += names.size();
            done += window.rows();
            progress.reached(taking.id(), done / 2);
        }
        followRowsAbove(taking.id());
        return made;
    }

    /** Rows about the person of a row above, which may be about the person of another one. */
    private void followRowsAbove(long importId) {
        int followed = 1;
        while (followed > 0) {
            followed = jdbc.sql("""
                            update list_import_row r set participant_id = above.participant_id
                            from list_import_row above
                            where r.import_id = :import and r.participant_id is null and r.state <> 'REJECTED'
                              and above.import_id = :import and above.participant_id is not null
                              and above.number = case when r.decision = 'ROW' then r.decided_id
                                  when r.decision is null and r.state = 'MATCHED' and r.person_id is null then r.same_as_row end""").param("import", importId).update();
        }
    }

    /** @return to how many people on record something was added */
    int fill(Taking taking) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, Map<String, String[]>> changes = new HashMap<>();
        jdbc.sql("""
                        with r as materialized (
                            select distinct on (participant_id) * from list_import_row
                            where import_id = :import and participant_id is not null and not person_made and state <> 'REJECTED'
                            order by participant_id, number),
                        before as materialized (
                            select r.number, pt.id, %1$s as was from r join participant pt on pt.id = r.participant_id
                            where %2$s),
                        filled as (
                            update participant pt set %3$s from r join before on before.number = r.number
                            where pt.id = before.id
                            returning pt.id, pt.version, %4$s as name, before.number, before.was, %1$s as becomes),
                        noted as (
                            update list_import_row w set person_version = filled.version, person_before = filled.was
                            from filled where w.import_id = :import and w.number = filled.number)
                        select id, name, was::text, becomes::text from filled""".formatted(
                        Filling.PERSON_BEFORE, Filling.PERSON_CHANGES, Filling.PERSON, Participants.fullName("pt")))
                .param("import", taking.id())
                .query((row, number) -> {
                    names.put(row.getLong("id"), row.getString("name"));
                    return changes.put(row.getLong("id"), told(row.getString("was"), row.getString("becomes")));
                })
                .list();
        if (!names.isEmpty()) {
            log.recordAll(PERSON, "CHANGED", names, changes);
        }
        return names.size();
    }

    private Map<String, String[]> told(String was, String becomes) {
        JsonNode before = json.readTree(was);
        JsonNode after = json.readTree(becomes);
        Map<String, String[]> told = new HashMap<>();
        TOLD.forEach((column, property) -> {
            if (!Objects.equals(before.get(column), after.get(column))) {
                told.put(property, new String[] {text(before.get(column)), text(after.get(column))});
            }
        });
        return told;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }
}
