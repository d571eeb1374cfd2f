package org.capacityportal.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.event.agenda.AgendaForm.SessionRow;
import org.capacityportal.event.agenda.AgendaForm.TrackRow;
import org.capacityportal.platform.FieldRejectedException;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class AgendaReaderTests {

    private static final List<TrackRow> TRACKS =
            List.of(new TrackRow("31", "Place branding", "3"), new TrackRow(null, "PRINCE2", null));

    @Test
    void readsSessionsOfTracksOnRecordOfNewOnesAndOfAll() {
        assertThat(read(
                        session("09:00", "10:00", null),
                        session("10:00", "11:30", "31"),
                        session("10:00", "11:00", "#1"),
                        SessionRow.BLANK))
                .extracting(AgendaReader.PlannedSession::track)
                .containsExactly(null, "31", "#1");
    }

    @Test
    void refusesWhatOverlapsInATrackAndWhatOverlapsAJointSession() {
        assertThat(refused(session("09:00", "10:00", "31"), session("09:59", "11:00", "31")))
                .containsExactly("sessions[1].from");
        assertThat(refused(session("09:00", "10:00", "31"), session("09:30", "09:45", null)))
                .containsExactly("sessions[1].from");
        assertThat(read(session("09:00", "10:00", "31"), session("09:00", "10:00", "#1")))
                .hasSize(2);
    }

    @Test
    void namesEveryRowAndFieldThatIsWrong() {
        assertThat(refused(
                        new SessionRow(null, "2018-07-09", "25:00", "x", "99", null, null),
                        session("10:00", "10:00", null),
                        new SessionRow(null, "", "09:00", "10:00", null, "Opening", null)))
                .containsExactlyInAnyOrder(
                        "sessions[0].day",
                        "sessions[0].from",
                        "sessions[0].to",
                        "sessions[0].title",
                        "sessions[0].track",
                        "sessions[1].to",
                        "sessions[2].day");
    }

    private static SessionRow session(String from, String to, String track) {
        return new SessionRow(null, "2018-07-02", from, to, track, "Session", null);
    }

    private static List<AgendaReader.PlannedSession> read(SessionRow... sessions) {
        return AgendaReader.read(new AgendaForm(TRACKS, List.of(sessions)), LocalDate.of(2018, 7, 2)::equals);
    }

    private static List<String> refused(SessionRow... sessions) {
        FieldRejectedException refused = catchThrowableOfType(FieldRejectedException.class, () -> read(sessions));
        BeanPropertyBindingResult errors =
                new BeanPropertyBindingResult(new AgendaForm(TRACKS, List.of(sessions)), "form");
        refused.addTo(errors);
        return errors.getFieldErrors().stream().map(FieldError::getField).toList();
    }
}
