package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SheetChangesTests {

    private static final LocalDate MONDAY = LocalDate.of(2018, 7, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2018, 7, 3);
    private static final SheetRow WAS = new SheetRow(7, Set.of(MONDAY), 33L, ExamResult.ENTERED, false);

    @Test
    void aRowSurvivesTheForm() {
        assertThat(SheetRow.decoded(WAS.encoded())).contains(WAS);
        SheetRow empty = new SheetRow(8, Set.of(), null, null, true);
        assertThat(SheetRow.decoded(empty.encoded())).contains(empty);
        assertThat(SheetRow.decoded("7;2018-13-40;;;false")).isEmpty();
        assertThat(SheetRow.decoded("drop table")).isEmpty();
    }

    @Test
    void whatIsSentUnchangedChangesNothing() {
        MultiValueMap<String, String> sent = form("7:2018-07-02");
        sent.add("track-7", "33");
        sent.add("exam-7", "ENTERED");
        assertThat(SheetChanges.of(sent).isEmpty()).isTrue();
    }

    @Test
    void onlyChangedCellsAreTold() {
        MultiValueMap<String, String> sent = form("7:2018-07-03");
        sent.add("track-7", "");
        sent.add("exam-7", "PASSED");
        SheetChanges changes = SheetChanges.of(sent);
        assertThat(changes.ticks())
                .containsExactlyInAnyOrder(
                        new SheetChanges.Tick(7, MONDAY, false), new SheetChanges.Tick(7, TUESDAY, true));
        assertThat(changes.tracks()).containsKey(7L).containsValue(null);
        assertThat(changes.exams()).isEqualTo(Map.of(7L, ExamResult.PASSED));
        assertThat(changes.absences()).isEmpty();
    }

    @Test
    void choicesThatTheFormDoesNotOfferStay() {
        MultiValueMap<String, String> sent = form("7:2018-07-02");
        sent.add("exam-7", "EXCELLENT");
        sent.add("track-7", "x");
        assertThat(SheetChanges.of(sent).isEmpty()).isTrue();
    }

    @Test
    void absenceIsComparedWhereItIsAskedFor() {
        MultiValueMap<String, String> sent = form("7:2018-07-02");
        sent.add("absent", "7");
        assertThat(SheetChanges.of(sent).absences()).isEmpty();
        sent.add("asksAbsence", "true");
        assertThat(SheetChanges.of(sent).absences()).isEqualTo(Map.of(7L, true));
    }

    private static MultiValueMap<String, String> form(String... present) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("was", WAS.encoded());
        sent.addAll("day", List.of(MONDAY.toString(), TUESDAY.toString()));
        sent.addAll("present", List.of(present));
        return sent;
    }
}
