package org.capacityportal.exchange.events;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.capacityportal.city.PlaceNames;
import org.capacityportal.event.Topic;
import org.capacityportal.exchange.events.PlannedRow.Delegation;
import org.capacityportal.exchange.events.PlannedRow.Kind;
import org.capacityportal.exchange.reading.EventRowReader;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.ListedEvent;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.exchange.reading.ReadEvent;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out what becomes of the rows of a list: which events are on record, under the same title on the same dates, which
 * are new, and which rows cannot be taken over.
 */
@Component
class EventPlan {

    private static final String COMPLETED = "COMPLETED";

    private final PlaceNames places;
    private final JdbcClient jdbc;
    private final Wording wording;
    private final Clock clock;

    EventPlan(PlaceNames places, JdbcClient jdbc, Wording wording, Clock clock) {
        this.places = places;
        this.jdbc = jdbc;
        this.wording = wording;
        this.clock = clock;
    }

    private record Named(String title, LocalDate startsOn, LocalDate endsOn) {}

    private record Identity(String folded, @Nullable Long eventId) {}

    private record Counted(long eventId, Delegation delegation) {}

    /** What is on record of all that the list names. */
    private record Known(
            ListShape shape,
            Map<String, PlaceNames.Found> cities,
            Map<String, PlaceNames.Found> regions,
            Map<Named, Identity> events,
            Map<Counted, Integer> counts,
            Map<String, Topic> topics) {

        int column(Field field) {
            return shape.columns().stream()
                    .filter(column -> column.target().field() == field)
                    .mapToInt(ListColumn::index)
                    .findFirst()
                    .orElse(-1);
        }
    }

    List<PlannedRow> of(EventList list, List<SheetRow> rows) {
        EventRowReader reader = new EventRowReader(list.shape());
        Map<Integer, SheetRow> byNumber = new HashMap<>();
        List<ReadEvent> read = new ArrayList<>();
        for (SheetRow row : rows) {
            byNumber.put(row.number(), row);
            reader.read(row).ifPresent(read::add);
        }
        List<ListedEvent> events = read.stream().map(ReadEvent::event).toList();
        Map<Named, Identity> identities = identities(list.programmeId(), events);
        Known known = new Known(
                list.shape(),
                places(events.stream().flatMap(event -> Stream.of(event.place(), event.delegation())), false),
                places(events.stream().map(ListedEvent::delegation), true),
                identities,
                counts(identities),
                topics());
        Map<String, Integer> seen = new HashMap<>();
        return read.stream()
                .map(row -> planned(row, byNumber.get(row.number()), known, seen))
                .toList();
    }

    private PlannedRow planned(ReadEvent read, SheetRow row, Known known, Map<String, Integer> seen) {
        ListedEvent event = read.event();
        List<Problem> problems = new ArrayList<>(read.problems());
        PlaceNames.Found place = known.cities().get(event.place());
        if (event.place() != null && (place == null || place.cityId() == null)) {
            problems.add(unknown(known.column(Field.PLACE), place, event.place()));
        }
        Delegation delegation = delegation(event, known, problems);
        LocalDate ends = event.endsOn();
        if (COMPLETED.equals(event.status()) && ends != null && ends.isAfter(LocalDate.now(clock))) {
            problems.add(new Problem(known.column(Field.STATUS), "eventlist.problem.notEnded"));
        }
        Identity identity = known.events().get(named(event));
        String key = identity == null ? "" : identity.folded() + '\n' + event.startsOn() + '\n' + ends;
        Long eventId = identity == null ? null : identity.eventId();
        Integer recorded = eventId == null ? null : known.counts().get(new Counted(eventId, delegation));
        if (problems.isEmpty()) {
            Integer before = seen.putIfAbsent(key + '\n' + delegation, read.number());
            if (before != null) {
                problems.add(new Problem(-1, "eventlist.problem.sameRow", String.valueOf(before)));
            }
        }
        Integer reported = event.reported();
        Kind kind = !problems.isEmpty()
                ? Kind.REJECTED
                : eventId == null ? Kind.NEW : reported == null || recorded != null ? Kind.KNOWN : Kind.COUNT;
        return new PlannedRow(
                row,
                event,
                kind,
                problems,
                key,
                eventId,
                place == null ? null : place.cityId(),
                delegation,
                topics(event.topic(), known.topics()),
                reported == null || reported.equals(recorded) ? null : recorded);
    }

    private static Delegation delegation(ListedEvent event, Known known, List<Problem> problems) {
        String written = event.delegation();
        if (written == null) {
            return Delegation.WHOLE;
        }
        PlaceNames.Found city = known.cities().get(written);
        PlaceNames.Found region = known.regions().get(written);
        if (city != null && city.cityId() != null) {
            return new Delegation(city.cityId(), null);
        }
        if (region != null && region.regionId() != null) {
            return new Delegation(null, region.regionId());
        }
        problems.add(unknown(known.column(Field.CITY), city, written));
        return Delegation.WHOLE;
    }

    private static Problem unknown(int column, PlaceNames.@Nullable Found found, String written) {
        boolean several = found != null && found.several();
        return new Problem(column, "importing.problem.city." + (several ? "several" : "unknown"), written);
    }

    private Map<String, PlaceNames.Found> places(Stream<@Nullable String> written, boolean regions) {
        List<PlaceNames.Written> names = written.flatMap(name -> Optional.ofNullable(name).stream())
                .distinct()
                .map(name -> regions ? new PlaceNames.Written(null, name) : new PlaceNames.Written(name, null))
                .toList();
        Map<String, PlaceNames.Found> found = new HashMap<>();
        if (!names.isEmpty()) {
            places.find(names).forEach((name, place) -> found.put(regions ? name.region() : name.city(), place));
        }
        return found;
    }

    private static @Nullable Named named(ListedEvent event) {
        return event.title() == null || event.startsOn() == null || event.endsOn() == null
                ? null
                : new Named(event.title(), event.startsOn(), event.endsOn());
    }

    private Map<Named, Identity> identities(long programmeId, List<ListedEvent> events) {
        List<Named> names = events.stream()
                .flatMap(event -> Optional.ofNullable(named(event)).stream())
                .distinct()
                .toList();
        Map<Named, Identity> identities = new HashMap<>();
        jdbc.sql("""
                        select wanted.title, wanted.starts_on, wanted.ends_on, fold(wanted.title) as folded,
                               (select min(e.id) from event e
                                where e.programme_id = :programme and e.deleted_at is null
                                  and e.starts_on = wanted.starts_on and e.ends_on = wanted.ends_on
                                  and fold(wanted.title) in (select fold(t.title) from (select e.title union all
                                      select value from jsonb_each_text(e.title_translations)) as t (title))) as event_id
                        from unnest(:titles, :starts, :ends) as wanted (title, starts_on, ends_on)""")
                .param("programme", programmeId)
                .param("titles", names.stream().map(Named::title).toArray(String[]::new))
                .param(
                        "starts",
                        names.stream()
                                .map(name -> Date.valueOf(name.startsOn()))
                                .toArray(Date[]::new))
                .param(
                        "ends",
                        names.stream().map(name -> Date.valueOf(name.endsOn())).toArray(Date[]::new))
                .query(row -> {
                    identities.put(
                            new Named(
                                    row.getString("title"),
                                    row.getObject("starts_on", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class)),
                            new Identity(row.getString("folded"), row.getObject("event_id", Long.class)));
                });
        return identities;
    }

    private Map<Counted, Integer> counts(Map<Named, Identity> identities) {
        Long[] ids = identities.values().stream()
                .flatMap(identity -> Optional.ofNullable(identity.eventId()).stream())
                .toArray(Long[]::new);
        Map<Counted, Integer> counts = new HashMap<>();
        jdbc.sql("select event_id, city_id, region_id, total from head_count where event_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    Delegation of = new Delegation(
                            row.getObject("city_id", Long.class), row.getObject("region_id", Long.class));
                    counts.put(new Counted(row.getLong("event_id"), of), row.getInt("total"));
                });
        return counts;
    }

    /** The topics of the catalogue by their names in all languages. */
    private Map<String, Topic> topics() {
        Map<String, Topic> topics = new HashMap<>();
        for (Language language : Language.values()) {
            for (Topic topic : Topic.values()) {
                String name = language.speak(() -> wording.message("event.topic." + topic));
                topics.put(name.toLowerCase(Locale.ROOT), topic);
            }
        }
        return topics;
    }

    /** Those of the catalogue that a cell names; what else it says is left out. */
    private static Set<Topic> topics(@Nullable String written, Map<String, Topic> known) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String name : written == null ? new String[0] : written.split("\\s*[;,\\n]\\s*")) {
            Topic topic = known.get(name.toLowerCase(Locale.ROOT));
            if (topic != null) {
                topics.add(topic);
            }
        }
        return topics;
    }
}
