package org.capacityportal.report.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Sorting;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.listing.FigureList.Column;
import org.capacityportal.report.listing.ListShape.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The people behind the figures: each once, each time they took part, each day. A donor reads the names of those who
 * agreed to it; for the others neither name nor organisation and position leave the database.
 */
@Component
class PeopleLists {

    private record PersonRow(
            long id,
            @Nullable String name,
            @Nullable String sex,
            @Nullable String places,
            long attendances,
            long days) {}

    private record AttendanceRow(
            long id,
            long participantId,
            @Nullable String name,
            String place,
            @Nullable String organisation,
            @Nullable String position,
            long eventId,
            String event,
            LocalDate startsOn,
            LocalDate endsOn,
            long days,
            @Nullable String examResult) {}

    private record DayRow(
            long participantId, @Nullable String name, String place, long eventId, String event, LocalDate day) {}

    private static final String PLACE = "coalesce(" + Cities.name("c") + ", " + Cities.name("g") + ")";
    private static final String PLACE_TABLES =
            " left join city c on c.id = a.city_id left join region g on g.id = a.region_id ";
    private static final String EVENT = "translated(e.title, e.title_translations, :language)";

    private final Wording wording;

    PeopleLists(Wording wording) {
        this.wording = wording;
    }

    ListShape<PersonRow> people(Figure figure, Viewer reader) {
        String condition =
                switch (figure) {
                    case WOMEN -> "p.sex = 'WOMAN'";
                    case MEN -> "p.sex = 'MAN'";
                    case SEX_NOT_RECORDED -> "p.sex is null";
                    default -> "true";
                };
        return new ListShape<>(
                PersonRow.class,
                """
                select p.id, %1$s as name, p.sex, string_agg(distinct %2$s, ', ') as places,
                       count(*) as attendances, sum(a.days) as days
                from attended a join participant p on p.id = a.participant_id %3$s
                where %4$s
                group by p.id""".formatted(name(reader), PLACE, PLACE_TABLES, condition),
                new Sorting("id")
                        .by("name", "name" + collation())
                        .by("places", "places" + collation())
                        .by("sex", "sex")
                        .by("attendances", "attendances")
                        .by("days", "days"),
                false,
                List.of(
                        new Column("report.column.person", "name", false),
                        new Column("report.column.place", "places", false),
                        new Column("report.column.sex", "sex", false),
                        new Column("report.column.attendances", "attendances", true),
                        new Column("report.column.days", "days", true)),
                row -> List.of(
                        person(row.name(), row.id()),
                        Cell.of(row.places()),
                        Cell.of(sex(row)),
                        Cell.number(wording.number(row.attendances())),
                        Cell.number(wording.number(row.days()))),
                List.of(
                        new Field<>("report.column.person", row -> shared(row.name())),
                        new Field<>("report.column.place", PersonRow::places),
                        new Field<>("report.column.sex", this::sex),
                        new Field<>("report.column.attendances", PersonRow::attendances),
                        new Field<>("report.column.days", PersonRow::days)));
    }

    ListShape<AttendanceRow> attendances(Figure figure, Viewer reader) {
        String condition =
                switch (figure) {
                    case EXAMS_ENTERED -> "a.exam_result is not null";
                    case EXAMS_PASSED -> "a.exam_result = 'PASSED'";
                    case EXAMS_FAILED -> "a.exam_result = 'FAILED'";
                    default -> "true";
                };
        return new ListShape<>(
                AttendanceRow.class,
                """
                select a.id, p.id as participant_id, %1$s as name, %2$s as place,
                       case when %3$s then t.organisation end as organisation, case when %3$s then t.position end as position,
                       e.id as event_id, %4$s as event, e.starts_on, e.ends_on, a.days, a.exam_result
                from attended a
                join participation t on t.id = a.id
                join participant p on p.id = a.participant_id
                join event e on e.id = a.event_id %5$s
                where %6$s""".formatted(name(reader), PLACE, named(reader), EVENT, PLACE_TABLES, condition),
                new Sorting("id")
                        .by("name", "name" + collation())
                        .by("place", "place" + collation())
                        .by("event", "ends_on")
                        .by("days", "days")
                        .by("exam", "exam_result"),
                false,
                List.of(
                        new Column("report.column.person", "name", false),
                        new Column("report.column.place", "place", false),
                        new Column("report.column.event", "event", false),
                        new Column("report.column.days", "days", true),
                        new Column("report.column.exam", "exam", false)),
                row -> List.of(
                        person(row.name(), row.participantId()).noted(employment(row)),
                        Cell.of(row.place()),
                        Cell.of(row.event())
                                .linked("/events/" + row.eventId())
                                .noted(wording.days(row.startsOn(), row.endsOn())),
                        Cell.number(wording.number(row.days())),
                        Cell.of(exam(row))),
                List.of(
                        new Field<>("report.column.person", row -> shared(row.name())),
                        new Field<>("participant.organisation", AttendanceRow::organisation),
                        new Field<>("participant.position", AttendanceRow::position),
                        new Field<>("report.column.place", AttendanceRow::place),
                        new Field<>("report.column.event", AttendanceRow::event),
                        new Field<>("report.column.firstDay", AttendanceRow::startsOn),
                        new Field<>("report.column.lastDay", AttendanceRow::endsOn),
                        new Field<>("report.column.days", AttendanceRow::days),
                        new Field<>("report.column.exam", this::exam)));
    }

    private String sex(PersonRow row) {
        return wording.message("report.sex." + (row.sex() == null ? "NONE" : row.sex()));
    }

    private static @Nullable String employment(AttendanceRow row) {
        String words = Stream.of(row.organisation(), row.position())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private @Nullable String exam(AttendanceRow row) {
        return row.examResult() == null ? null : wording.message("report.exam." + row.examResult());
    }

    /** Days ticked; where nobody ticked any, every day of the event. */
    ListShape<DayRow> days(Viewer reader) {
        return new ListShape<>(
                DayRow.class,
                """
                , day as (
                    select d.participation_id, d.day from attendance d
                    where d.present and d.participation_id in (select id from attended)
                    union all
                    select a.id, e.starts_on + n
                    from attended a join event e on e.id = a.event_id
                    cross join lateral generate_series(0, e.ends_on - e.starts_on) n
                    where a.event_id not in (select event_id from per_event where attendance_sheet)
                )
                select p.id as participant_id, %1$s as name, %2$s as place, e.id as event_id, %3$s as event, d.day
                from day d
                join attended a on a.id = d.participation_id
                join participant p on p.id = a.participant_id
                join event e on e.id = a.event_id %4$s""".formatted(name(reader), PLACE, EVENT, PLACE_TABLES),
                new Sorting("event_id, participant_id, day")
                        .by("day", "day")
                        .by("name", "name" + collation())
                        .by("place", "place" + collation())
                        .by("event", "event" + collation()),
                false,
                List.of(
                        new Column("report.column.day", "day", false),
                        new Column("report.column.person", "name", false),
                        new Column("report.column.place", "place", false),
                        new Column("report.column.event", "event", false)),
                row -> List.of(
                        Cell.of(wording.date(row.day())),
                        person(row.name(), row.participantId()),
                        Cell.of(row.place()),
                        Cell.of(row.event()).linked("/events/" + row.eventId())),
                List.of(
                        new Field<>("report.column.day", DayRow::day),
                        new Field<>("report.column.person", row -> shared(row.name())),
                        new Field<>("report.column.place", DayRow::place),
                        new Field<>("report.column.event", DayRow::event)));
    }

    private Cell person(@Nullable String name, long id) {
        return Cell.of(shared(name)).linked(name == null ? null : "/participants/" + id);
    }

    private String shared(@Nullable String name) {
        return name == null ? wording.message("report.nameNotShared") : name;
    }

    /** Cyrillic names for readers of Cyrillic, Latin ones for the others, where there are any. */
    private static String name(Viewer reader) {
        String written = "concat_ws(' ', p.family_name, p.given_name, p.patronymic)";
        boolean latin = Language.current() == Language.EN || Language.current() == Language.PL;
        return "case when %s then %s end"
                .formatted(named(reader), latin ? "coalesce(p.latin_name, " + written + ")" : written);
    }

    /** The condition that this reader may read the name of {@code p}. */
    private static String named(Viewer reader) {
        return reader.role() == Role.DONOR ? "p.shared_with_donors" : "true";
    }

    private static String collation() {
        return " collate " + Language.current().collation();
    }
}
