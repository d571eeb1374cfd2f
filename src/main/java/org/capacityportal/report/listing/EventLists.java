package org.capacityportal.report.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Sorting;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.listing.FigureList.Column;
import org.capacityportal.report.listing.ListShape.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events, delegations and cities behind the figures. */
@Component
class EventLists {

    private record DelegationRow(
            long eventId,
            String event,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Long cityId,
            @Nullable Long regionId,
            String place,
            long named,
            @Nullable Long reported) {}

    private record CityRow(long id, String name, @Nullable String region, String country, long delegations) {}

    /** Of the figures that are numbers of events added up, which events they add up. */
    private static final Map<Figure, String> ADDED_UP = Map.of(
            Figure.REPORTED, "f.reported > 0",
            Figure.UNNAMED, "f.unnamed > 0",
            Figure.RATINGS, "f.ratings > 0");

    private final Wording wording;

    EventLists(Wording wording) {
        this.wording = wording;
    }

    /** The events of a report, or those of them that a figure adds up over. */
    ListShape<EventLine> events(Figure figure) {
        return new ListShape<>(
                EventLine.class,
                "select " + FigureQueries.EVENT_COLUMNS + " from " + FigureQueries.EVENT_TABLES + " where "
                        + ADDED_UP.getOrDefault(figure, "true"),
                new Sorting("id")
                        .by("dates", "ends_on")
                        .by("event", "title" + collation())
                        .by("named", "attendances")
                        .by("reported", "reported")
                        .by("unnamed", "unnamed")
                        .by("days", "participant_days")
                        .by("ratings", "ratings")
                        .by("satisfaction", "rating_sum::numeric / nullif(ratings, 0)"),
                ADDED_UP.containsKey(figure),
                List.of(
                        new Column("report.column.dates", "dates", false),
                        new Column("report.column.event", "event", false),
                        new Column("report.column.named", "named", true),
                        new Column("report.column.reported", "reported", true),
                        new Column("report.column.unnamed", "unnamed", true),
                        new Column("report.column.participantDays", "days", true),
                        new Column("report.column.ratings", "ratings", true),
                        new Column("report.column.satisfaction", "satisfaction", true)),
                event -> List.of(
                        Cell.of(wording.days(event.startsOn(), event.endsOn())),
                        Cell.of(event.title()).linked("/events/" + event.id()).noted(where(event)),
                        number(event.named()),
                        number(event.reported()),
                        number(event.unnamed()),
                        number(event.participantDays()),
                        number(event.ratings()),
                        number(event.satisfaction())),
                List.of(
                        new Field<>("report.column.firstDay", EventLine::startsOn),
                        new Field<>("report.column.lastDay", EventLine::endsOn),
                        new Field<>("report.column.event", EventLine::title),
                        new Field<>("report.column.host", this::where),
                        new Field<>("report.column.named", EventLine::named),
                        new Field<>("report.column.reported", EventLine::reported),
                        new Field<>("report.column.unnamed", EventLine::unnamed),
                        new Field<>("report.column.participantDays", EventLine::participantDays),
                        new Field<>("report.column.ratings", EventLine::ratings),
                        new Field<>("report.column.satisfaction", EventLine::satisfaction)));
    }

    ListShape<DelegationRow> delegations(Viewer reader) {
        return new ListShape<>(
                DelegationRow.class,
                """
                select e.id as event_id, translated(e.title, e.title_translations, :language) as event, e.starts_on, e.ends_on,
                       d.city_id, d.region_id, coalesce(%s, %s) as place,
                       coalesce(n.named, 0) as named, h.total as reported
                from delegations d
                join event e on e.id = d.event_id
                left join city c on c.id = d.city_id
                left join region g on g.id = d.region_id
                left join (select event_id, city_id, region_id, sum(attendances) as named from sent group by 1, 2, 3) n
                       on n.event_id = d.event_id and %s
                left join heads h on h.event_id = d.event_id and %s""".formatted(
                                Cities.name("c"),
                                Cities.name("g"),
                                FigureQueries.samePlace("n", "d"),
                                FigureQueries.samePlace("h", "d")),
                new Sorting("event_id, city_id, region_id")
                        .by("dates", "ends_on")
                        .by("event", "event" + collation())
                        .by("place", "place" + collation())
                        .by("named", "named")
                        .by("reported", "reported"),
                false,
                List.of(
                        new Column("report.column.dates", "dates", false),
                        new Column("report.column.event", "event", false),
                        new Column("report.column.place", "place", false),
                        new Column("report.column.named", "named", true),
                        new Column("report.column.reported", "reported", true)),
                row -> List.of(
                        Cell.of(wording.days(row.startsOn(), row.endsOn())),
                        Cell.of(row.event()).linked("/events/" + row.eventId()),
                        Cell.of(row.place()).linked(row.cityId() == null ? null : city(row.cityId(), reader)),
                        number(row.named()),
                        number(row.reported())),
                List.of(
                        new Field<>("report.column.firstDay", DelegationRow::startsOn),
                        new Field<>("report.column.lastDay", DelegationRow::endsOn),
                        new Field<>("report.column.event", DelegationRow::event),
                        new Field<>("report.column.place", DelegationRow::place),
                        new Field<>("report.column.named", DelegationRow::named),
                        new Field<>("report.column.reported", DelegationRow::reported)));
    }

    ListShape<CityRow> cities(Viewer reader) {
        return new ListShape<>(
                CityRow.class,
                """
                select c.id, %s as name, %s as region, %s as country, count(*) as delegations
                from delegations d
                join city c on c.id = d.city_id
                join country k on k.code = c.country_code
                left join region g on g.id = c.region_id
                group by c.id, g.id, k.code""".formatted(Cities.name("c"), Cities.name("g"), Cities.name("k")),
                new Sorting("id")
                        .by("name", "name" + collation())
                        .by("region", "region" + collation())
                        .by("country", "country" + collation())
                        .by("delegations", "delegations"),
                false,
                List.of(
                        new Column("report.column.city", "name", false),
                        new Column("report.column.region", "region", false),
                        new Column("report.column.country", "country", false),
                        new Column("report.column.delegations", "delegations", true)),
                row -> List.of(
                        Cell.of(row.name()).linked(city(row.id(), reader)),
                        Cell.of(row.region()),
                        Cell.of(row.country()),
                        number(row.delegations())),
                List.of(
                        new Field<>("report.column.city", CityRow::name),
                        new Field<>("report.column.region", CityRow::region),
                        new Field<>("report.column.country", CityRow::country),
                        new Field<>("report.column.delegations", CityRow::delegations)));
    }

    private @Nullable String where(EventLine event) {
        return event.online() ? wording.message("report.online") : event.place();
    }

    private Cell number(@Nullable Number value) {
        return Cell.number(value == null ? "–" : wording.number(value));
    }

    /** The page of a city, for those who have one. */
    private static @Nullable String city(long id, Viewer reader) {
        return reader.coordinates() || Long.valueOf(id).equals(reader.cityId()) ? "/cities/" + id : null;
    }

    private static String collation() {
        return " collate " + Language.current().collation();
    }
}
