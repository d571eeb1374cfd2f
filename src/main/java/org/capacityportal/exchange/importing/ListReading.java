package org.capacityportal.exchange.importing;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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

    private static final Pattern QUOTES = Pattern.compile("[«»\"“”’ʼ'`]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Events events;
    private final PlaceNames places;
    private final ReadRows kept;
    private final RowMatching matching;
    private final ImportProgress progress;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ListReading(
            Events events,
            PlaceNames places,
            ReadRows kept,
            RowMatching matching,
            ImportProgress progress,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.events = events;
        this.places = places;
        this.kept = kept;
        this.matching = matching;
        this.progress = progress;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Staged(
            long eventId, String shape, @Nullable Long cityId) {}

    /** What a list is read by. */
    private record Key(
            EventHeading event,
            ListShape shape,
            @Nullable Long cityId,
            @Nullable String city,
            Map<String, Long> tracks) {

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
        Key key = new Key(
                event,
                json.readValue(staged.shape(), ListShape.class),
                staged.cityId(),
                cityName(staged.cityId()),
                tracks);
        int rows = jdbc.sql("select count(*) from list_import_row where import_id = ?")
                .param(importId)
                .query(Integer.class)
                .single();
        progress.start(importId, rows);
        kept.begin();
        List<ComparedRow> list = readAll(importId, key);
        List<JudgedRow> judged = matching.match(
                importId,
                staged.eventId(),
                list,
                compared -> progress.reached(
                        importId, (rows + READING_TO_COMPARING * compared) / (1 + READING_TO_COMPARING)));
        kept.judged(judged);
        kept.store(importId);
        matching.markFills(importId, staged.eventId(), judged);
        jdbc.sql("""
                        update list_import set state = 'CHECK', attempts = 0, compared_at = ?, done = total where id = ? and state = 'READING'""").params(begun, importId).update();
    }

    private @Nullable String cityName(@Nullable Long cityId) {
        return jdbc.sql("select coalesce(name_uk, name_en) from city where id = ?::bigint")
                .param(1, cityId, Types.BIGINT)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** @return those rows that are to be compared, in their order */
    private List<ComparedRow> readAll(long importId, Key key) {
        RowReader reader =
                new RowReader(key.shape(), key.event().startsOn(), key.event().endsOn(), LocalDate.now(clock));
        List<ComparedRow> compared = new ArrayList<>();
        Map<String, String> repeated = new ConcurrentHashMap<>();
        int done = 0;
        List<SheetRow> rows = next(importId, Integer.MIN_VALUE);
        while (!rows.isEmpty()) {
            List<ReadRow> read = new ArrayList<>();
            List<Integer> nobody = new ArrayList<>();
            List<Optional<ReadRow>> each = reader.read(rows);
            for (int nth = 0; nth < rows.size(); nth++) {
                int number = rows.get(nth).number();
                each.get(nth).ifPresentOrElse(read::add, () -> nobody.add(number));
            }
            compared.addAll(kept.keep(values(read, key), nobody, repeated));
            done += rows.size();
            progress.reached(importId, done / (1 + READING_TO_COMPARING));
            rows = next(importId, rows.get(rows.size() - 1).number());
        }
        return compared;
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
        String name = place == null ? null : place.name();
        if (place != null && cityId == null && regionId == null) {
            boolean city = row.person().city() != null;
            problems.add(new Problem(
                    key.column(city ? Field.CITY : Field.REGION),
                    "importing.problem." + (city ? "city" : "region") + (place.several() ? ".several" : ".unknown"),
                    city ? row.person().city() : row.person().region()));
        } else if (place == null && RowValues.isDelegate(row.person())) {
            cityId = key.cityId();
            name = key.city();
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
        return new RowValues(row.number(), row.person(), cityId, regionId, name, trackId, problems);
    }

    private static String folded(String title) {
        return SPACES.matcher(
                        QUOTES.matcher(title.strip().toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll(" ");
    }
}
