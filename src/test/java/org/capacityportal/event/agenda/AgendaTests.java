package org.capacityportal.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTests {

    private static final List<Agenda.Column> TRACKS =
            List.of(new Agenda.Column(31, "A", null, 12), new Agenda.Column(32, "B", 3, 12));

    @Test
    void jointSessionsSpanTheTracksAndParallelOnesShareALine() {
        Agenda agenda = Agenda.of(
                3,
                TRACKS,
                List.of(
                        entry(2, "09:30", null),
                        entry(3, "09:30", 32L),
                        entry(3, "09:30", 31L),
                        entry(3, "14:00", 31L)),
                false);
        assertThat(agenda.days()).extracting(day -> day.date().getDayOfMonth()).containsExactly(2, 3);
        assertThat(agenda.days().get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.joint()).isNotNull();
            assertThat(line.cells()).isEmpty();
        });
        List<Agenda.Line> second = agenda.days().get(1).lines();
        assertThat(second).hasSize(2);
        assertThat(second.get(0).cells()).extracting(Agenda.Entry::trackId).containsExactly(31L, 32L);
        assertThat(second.get(1).cells().get(1)).isNull();
    }

    @Test
    void anAgendaWithoutTracksHasOneColumn() {
        assertThat(Agenda.of(3, List.of(), List.of(entry(2, "09:30", null)), false)
                        .width())
                .isOne();
    }

    private static Agenda.Entry entry(int day, String from, Long track) {
        LocalTime start = LocalTime.parse(from);
        return new Agenda.Entry(LocalDate.of(2018, 7, day), start, start.plusHours(3), track, "Session", null);
    }
}
