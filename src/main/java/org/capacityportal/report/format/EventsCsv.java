package org.capacityportal.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The events of a report as CSV, one row each, with the figures that add up over events. */
@Component
public class EventsCsv {

    public static final MediaType MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    private static final List<String> HEAD = List.of(
            "id",
            "title",
            "startsOn",
            "endsOn",
            "place",
            "attendances",
            "participantDays",
            "women",
            "men",
            "sexNotRecorded",
            "named",
            "reported",
            "unnamed",
            "delegations",
            "examsEntered",
            "examsPassed",
            "ratings",
            "satisfaction",
            "share",
            "attributedAttendances",
            "attributedParticipantDays");

    public void write(Report report, OutputStream out) throws IOException {
        CsvTable.write(HEAD, report.events().stream().map(EventsCsv::row).toList(), out);
    }

    private static List<@Nullable Object> row(EventLine event) {
        return Arrays.asList(
                event.id(),
                event.title(),
                event.startsOn(),
                event.endsOn(),
                event.place(),
                event.attendances(),
                event.participantDays(),
                event.women(),
                event.men(),
                event.sexNotRecorded(),
                event.named(),
                event.reported(),
                event.unnamed(),
                event.delegations(),
                event.examsEntered(),
                event.examsPassed(),
                event.ratings(),
                event.satisfaction(),
                event.share(),
                event.attributed(event.attendances()),
                event.attributed(event.participantDays()));
    }
}
