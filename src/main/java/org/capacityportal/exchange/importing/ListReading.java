package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.capacityportal.city.PlaceNames;
import org.capacityportal.event.EventHeading;
import org.capacityportal.event.Events;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.exchange.reading.ReadRow;
import org.capacityportal.exchange.reading.RowReader;
import org.capacityportal.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of a list that were put aside, some thousands at a time, and compares them with who is on record. Decisions
 * made before stay where they still answer the question.
 */
@Component
class ListReading {

    private static final int AT_A_TIME = 2_000;

    /** How much longer comparing a row takes than reading it, for the progress. */
    private static final int READING_TO_COMPARING = 3;

    private final Events events;
    private final PlaceNames places;
    private final RowMatching matching;
    private final ImportProgress progress;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ListReading(
            Events events,
            PlaceNames places,
            RowMatching matching,
            ImportProgress progress,
            JdbcClient jdbc,
            JdbcTemplate batches,
            JsonMapper json,
            Clock clock) {
        this.events = events;
        this.places = places;
        this.matching = matching;
        this.progress = progress;
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    private record Staged(
            long eventId, String shape, @Nullable Long cityId) {}

    /** What a list is read by. */
    private record Key(
            EventHeading event, ListShape shape, @Nullable Long cityId, Map<String, Long> tracks) {

        /** The column where a problem of that field stands. */
        int column(Field field) {
            return shape.columns().stream()
                    .filter(column -> column.target().field() == field)
                    .mapToInt(ListColumn::index)
                    .findFirst()
                    .orElse(-1);
        }
    }

    void read(long importId) {
        OffsetDateTime begun = OffsetDateTime.now(clock);
        Staged staged = jdbc.sql("select event_id, shape::text as shape, city_id from list_import where id = ?")
                .param(importId)
                .query(Staged.class)
                .single();
        EventHeading event = events.heading(staged.eventId());
        Map<String, Long> tracks = new HashMap<>();
        event.tracks().forEach(track -> tracks.put(folded(track.title()), track.id()));
        Key key = new Key(event, json.readValue(staged.shape(), ListShape.class), staged.cityId(), tracks);
        int rows = jdbc.sql("select count(*) from list_import_row where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
        progress.start(importId, rows);
        readAll(importId, key);
        matching.match(
                importId,
                staged.eventId(),
                compared -> progress.reached(
                        importId, (rows + READING_TO_COMPARING * compared) / (1 + READING_TO_COMPARING)));
        jdbc.sql("""
                        update list_import set state = 'CHECK', attempts = 0, compared_at = ?, done = total where id = ? and state = 'READING'""").params(begun, importId).update();
    }

    private void readAll(long importId, Key key) {
        RowReader reader =
                new RowReader(key.shape(), key.event().startsOn(), key.event().endsOn(), LocalDate.now(clock));
        int last = Integer.MIN_VALUE;
        int done = 0;
        List<SheetRow> rows = next(importId, last);
        while (!rows.isEmpty()) {
            List<ReadRow> read = new ArrayList<>();
            List<Object[]> nobody = new ArrayList<>();
            for (SheetRow row : rows) {
                reader.read(row).ifPresentOrElse(read::add, () -> nobody.add(new Object[] {importId, row.number()}));
            }
            batches.batchUpdate("""
                    update list_import_row set state = null, decision = null, decided_id = null
                    where import_id = ? and number = ? and (state is not null or decision is not null)""", nobody);
            store(importId, values(read, key));
            last = rows.get(rows.size() - 1).number();
            done += rows.size();
            progress.reached(importId, done / (1 + READING_TO_COMPARING));
            rows = next(importId, last);
        }
    }

    private List<SheetRow> next(long importId, int after) {
        return jdbc.sql("""
                        select number, cells::text as cells from list_import_row
                        where import_id = ? and number > ? order by number limit ?""")
                .params(importId, after, AT_A_TIME)
                .query((row, number) -> Cells.row(row.getInt("number"), row.getString("cells")))
                .list();
    }

    private List<RowValues> values(List<ReadRow> rows, Key key) {
        Map<PlaceNames.Written, PlaceNames.Found> found = places.find(rows.stream()
                .map(ListReading::place)
                .filter(place -> place.city() != null || place.region() != null)
                .distinct()
                .toList());
        return rows.stream().map(row -> values(row, key, found.get(place(row)))).toList();
    }

    private static PlaceNames.Written place(ReadRow row) {
        return new PlaceNames.Written(row.person().city(), row.person().region());
    }

    private static RowValues values(ReadRow row, Key key, PlaceNames.@Nullable Found place) {
        List<Problem> problems = new ArrayList<>(row.problems());
        Long cityId = place == null ? null : place.cityId();
        Long regionId = place == null ? null : place.regionId();
        if (place != null && cityId == null && regionId == null) {
            boolean city = row.person().city() != null;
            problems.add(new Problem(
                    key.column(city ? Field.CITY : Field.REGION),
                    "importing.problem." + (city ? "city" : "region") + (place.several() ? ".several" : ".unknown"),
                    city ? row.person().city() : row.person().region()));
        } else if (place == null && RowValues.isDelegate(row.person())) {
            cityId = key.cityId();
            if (cityId == null) {
                problems.add(new Problem(key.column(Field.CITY), "importing.problem.city.missing"));
            }
        }
        Long trackId = null;
        String track = row.person().track();
        if (track != null) {
            trackId = key.tracks().get(folded(track));
            if (trackId == null) {
                problems.add(new Problem(key.column(Field.TRACK), "importing.problem.track", track));
            }
        }
        return new RowValues(row.number(), row.person(), cityId, regionId, trackId, problems);
    }

    private static String folded(String title) {
        return title.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[«»\"“”’ʼ'`]", "")
                .replaceAll("\\s+", " ");
    }

    private void store(long importId, List<RowValues> rows) {
        jdbc.sql("""
                        update list_import_row r
                        set family_name = v.family_name, given_name = v.given_name, patronymic = v.patronymic,
                            latin_name = v.latin_name, proposed_latin = v.proposed_latin, sex = v.sex, email = v.email,
                            phone = v.phone, role = v.role, city_name = v.city_name, city_id = v.city_id, region_id = v.region_id,
                            organisation = v.organisation, position = v.position, track_id = v.track_id,
                            attendance = v.attendance, consent_on = v.consent_on, problems = v.problems,
                            fingerprint = v.fingerprint,
                            match_keys = case when v.problems = '[]' then match_keys(
                                v.family_name, v.given_name, v.patronymic, v.latin_name, v.email, v.phone) else '{}' end,
                            state = case when v.problems = '[]' then 'NEW' else 'REJECTED' end,
                            decision = case when v.problems = '[]' then r.decision end,
                            decided_id = case when v.problems = '[]' then r.decided_id end
                        from jsonb_to_recordset(:rows::jsonb) as v (
                            number int, family_name text, given_name text, patronymic text, latin_name text, proposed_latin text,
                            sex text, email text, phone text, role text, city_name text, city_id bigint, region_id bigint, organisation text,
                            position text, track_id bigint, attendance jsonb, consent_on date, problems jsonb, fingerprint uuid)
                        where r.import_id = :import and r.number = v.number""")
                .param("import", importId)
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.stream().map(RowValues::columns).toList()))
                .update();
    }
}
