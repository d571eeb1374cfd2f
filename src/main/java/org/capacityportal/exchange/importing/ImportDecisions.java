package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventAccess;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What coordinators decide about a list before it is taken over; several may, each decision is kept by itself. */
@Service
@Transactional
@ForCoordinators
class ImportDecisions {

    private static final Pattern CHOICE = Pattern.compile("(use|row)-(\\d{1,18})|new");

    private final EventAccess access;
    private final Cities cities;
    private final RememberedColumns remembered;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ImportDecisions(
            EventAccess access,
            Cities cities,
            RememberedColumns remembered,
            CurrentViewer viewer,
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.access = access;
        this.cities = cities;
        this.remembered = remembered;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Keeps who rows are said to be about. What is not offered is passed over.
     *
     * @param choices by the number of the row, as {@link ShownRow#chosen()}
     * @return false where the list does not wait for decisions (any more)
     */
    public boolean decide(long eventId, long importId, Map<Integer, String> choices) {
        if (held(eventId, importId) != ImportState.CHECK) {
            return false;
        }
        List<Integer> numbers = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        List<@Nullable Long> ids = new ArrayList<>();
        choices.forEach((number, choice) -> {
            Matcher chosen = CHOICE.matcher(choice);
            if (chosen.matches()) {
                numbers.add(number);
                decisions.add(chosen.group(1) == null ? "NEW" : chosen.group(1).equals("use") ? "USE" : "ROW");
                ids.add(chosen.group(2) == null ? null : Long.valueOf(chosen.group(2)));
            }
        });
        if (numbers.isEmpty()) {
            return true;
        }
        jdbc.sql("""
                        update list_import_row r set decision = v.decision, decided_id = v.id
                        from unnest(:numbers, :decisions, :ids) as v (number, decision, id)
                        where r.import_id = :import and r.number = v.number and r.state in ('POSSIBLE', 'MATCHED')
                          and (v.decision = 'NEW' or r.candidates @> jsonb_build_array(
                              jsonb_build_object(case v.decision when 'USE' then 'id' else 'row' end, v.id)))""")
                .param("import", importId)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("decisions", decisions.toArray(String[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .update();
        return true;
    }

    /**
     * Decides about all rows at once that nobody has decided on yet.
     *
     * @param asNew whether they are all about somebody new; else about whoever is the likeliest
     */
    public boolean decideAll(long eventId, long importId, boolean asNew) {
        if (held(eventId, importId) != ImportState.CHECK) {
            return false;
        }
        jdbc.sql("""
                        update list_import_row
                        set decision = case when :asNew then 'NEW' when candidates -> 0 ->> 'id' is null then 'ROW' else 'USE' end,
                            decided_id = case when :asNew then null
                                else coalesce(candidates -> 0 ->> 'id', candidates -> 0 ->> 'row')::bigint end
                        where import_id = :import and state = 'POSSIBLE' and decision is null""").param("import", importId).param("asNew", asNew).update();
        return true;
    }

    /**
     * Has the list read anew with other targets of its columns.
     *
     * @param typedCity whom those represent whose row says nothing
     * @param remember whether lists with the same headings are read like this from now on
     * @throws org.capacityportal.platform.FieldRejectedException where no city, or more than one, has that name
     */
    public boolean read(
            long eventId, long importId, Map<Integer, Target> targets, @Nullable String typedCity, boolean remember) {
        if (held(eventId, importId) != ImportState.CHECK) {
            return false;
        }
        Long cityId = cities.resolve(typedCity, "city");
        ListShape shape = json.readValue(
                        jdbc.sql("select shape::text from list_import where id = ?")
                                .param(importId)
                                .query(String.class)
                                .single(),
                        ListShape.class)
                .with(targets);
        jdbc.sql("update list_import set shape = ?::jsonb, city_id = ?::bigint where id = ?")
                .params(json.writeValueAsString(shape), cityId, importId)
                .update();
        if (remember) {
            remembered.remember(shape);
        }
        ask(importId, ImportState.READING);
        return true;
    }

    /** @return false where it is taken over already, or does not wait for it */
    public boolean takeOver(long eventId, long importId) {
        if (held(eventId, importId) != ImportState.CHECK) {
            return false;
        }
        ask(importId, ImportState.WRITING);
        return true;
    }

    /** Forgets a list that was not taken over. */
    public boolean cancel(long eventId, long importId) {
        held(eventId, importId);
        return jdbc.sql("delete from list_import where id = ? and state in ('READING', 'CHECK', 'FAILED')")
                        .param(importId)
                        .update()
                > 0;
    }

    private void ask(long importId, ImportState work) {
        jdbc.sql("""
                        update list_import
                        set state = ?, asked_by = ?, due_at = ?, attempts = 0, done = 0, notice = null where id = ?""")
                .params(work.name(), viewer.get().id(), OffsetDateTime.now(clock), importId)
                .update();
        publisher.publishEvent(new ImportWorker.WorkWanted(importId));
    }

    private ImportState held(long eventId, long importId) {
        access.requireWritable(eventId);
        return jdbc.sql("select state from list_import where id = ? and event_id = ? for update")
                .params(importId, eventId)
                .query(ImportState.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("import", importId));
    }
}
