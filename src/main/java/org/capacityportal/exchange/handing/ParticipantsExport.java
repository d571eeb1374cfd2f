package org.capacityportal.exchange.handing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventHeading;
import org.capacityportal.event.Events;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.CsvList;
import org.capacityportal.platform.paper.ExcelList;
import org.capacityportal.platform.paper.ListFile;
import org.capacityportal.platform.paper.ListFormat;
import org.capacityportal.platform.paper.NamedFile;
import org.capacityportal.platform.paper.WholeFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people at an event as a list that the import takes back unchanged. Who reads it gets what the event's page shows
 * them: officials their own delegation, donors those who agreed to it, without contact data.
 */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class ParticipantsExport {

    /** As lists everywhere in Europe write days, so that the heading is a date in all languages. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final int ROWS_AT_A_TIME = 500;

    private static final List<Field> FIELDS = List.of(
            Field.FAMILY_NAME,
            Field.GIVEN_NAME,
            Field.PATRONYMIC,
            Field.LATIN_NAME,
            Field.SEX,
            Field.CITY,
            Field.REGION,
            Field.ORGANISATION,
            Field.POSITION,
            Field.EMAIL,
            Field.PHONE,
            Field.ROLE,
            Field.TRACK,
            Field.CONSENT);

    private static final String PEOPLE = """
            select pt.family_name, pt.given_name, pt.patronymic, pt.latin_name, pt.sex, %1$s as city,
                   coalesce(%2$s, %3$s) as region, p.organisation, p.position, pt.email, pt.phone, p.role, t.title as track,
                   case when pt.shared_with_donors then pt.consent_on end as consent,
                   (select string_agg(a.day || '=' || a.present, ',' order by a.day) from attendance a
                    where a.participation_id = p.id) as days
            from participation p
            join participant pt on pt.id = p.participant_id
            left join city c on c.id = p.city_id
            left join region cr on cr.id = c.region_id
            left join region r on r.id = p.region_id
            left join track t on t.id = p.track_id
            where p.event_id = :event and p.deleted_at is null and pt.deleted_at is null and %4$s
            order by p.role, pt.family_name collate %5$s, pt.given_name collate %5$s, p.id""";

    private final Events events;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Wording wording;
    private final Clock clock;

    ParticipantsExport(Events events, CurrentViewer viewer, JdbcClient jdbc, Wording wording, Clock clock) {
        this.events = events;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.wording = wording;
        this.clock = clock;
    }

    /** @throws org.capacityportal.platform.NotFoundException where there is no such event in the viewer's scope */
    NamedFile of(long eventId, ListFormat format) {
        EventHeading event = events.heading(eventId);
        Viewer reader = viewer.get();
        String name = "participants-" + event.startsOn() + "-" + event.id() + "." + format.suffix();
        return new NamedFile(name, format.type(), WholeFile.of(out -> write(event, reader, format, out)));
    }

    private void write(EventHeading event, Viewer reader, ListFormat format, OutputStream out) throws IOException {
        List<Field> fields =
                FIELDS.stream().filter(field -> isReadable(field, reader)).toList();
        List<LocalDate> days = event.days();
        List<String> headings = Stream.concat(
                        fields.stream().map(field -> wording.message("import.field." + field)),
                        days.stream().map(DAY::format))
                .toList();
        try (ListFile list = format == ListFormat.XLSX
                ? new ExcelList(event.title(), headings, clock.instant(), out)
                : new CsvList(headings, Language.current(), out)) {
            read(event, reader, row -> list.row(cells(row, fields, days)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isReadable(Field field, Viewer reader) {
        boolean contact = field == Field.EMAIL || field == Field.PHONE || field == Field.CONSENT;
        return !contact || reader.role() != Role.DONOR;
    }

    private interface RowHandler {

        void row(ResultSet row) throws SQLException, IOException;
    }

    private void read(EventHeading event, Viewer reader, RowHandler handler) {
        jdbc.sql(PEOPLE.formatted(
                        Cities.name("c"),
                        Cities.name("cr"),
                        Cities.name("r"),
                        listed(reader),
                        Language.current().collation()))
                .withFetchSize(ROWS_AT_A_TIME)
                .param("event", event.id())
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(row -> {
                    try {
                        handler.row(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String listed(Viewer reader) {
        return switch (reader.role()) {
            case ADMINISTRATOR, COORDINATOR -> "true";
            case CITY_OFFICIAL -> "p.role = 'DELEGATE' and p.city_id = :viewerCity";
            case DONOR -> "pt.shared_with_donors";
        };
    }

    private List<@Nullable Object> cells(ResultSet row, List<Field> fields, List<LocalDate> days) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Field field : fields) {
            cells.add(cell(row, field));
        }
        Map<String, String> marks = new HashMap<>();
        String written = row.getString("days");
        for (String mark : written == null ? new String[0] : written.split(",")) {
            marks.put(mark.substring(0, mark.indexOf('=')), mark.endsWith("true") ? "import.yes" : "import.no");
        }
        for (LocalDate day : days) {
            String mark = marks.get(day.toString());
            cells.add(mark == null ? null : wording.message(mark));
        }
        return cells;
    }

    private @Nullable Object cell(ResultSet row, Field field) throws SQLException {
        String value = row.getString(field.name().toLowerCase(Locale.ROOT));
        if (value == null) {
            return null;
        }
        return switch (field) {
            case SEX -> wording.message("participant.sex." + value);
            case ROLE -> wording.message("participation.role." + value);
            case CONSENT -> LocalDate.parse(value);
            default -> value;
        };
    }
}
