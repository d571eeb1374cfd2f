package org.capacityportal.delegation.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class MarkChangeTests {

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @Test
    void readsWhatWasAndWhatIs() {
        person(7, "", "PRESENT");
        person(8, "EXCUSED", "EXCUSED");
        person(9, "ABSENT", "");
        assertThat(MarkChange.sent(form))
                .containsExactly(
                        new MarkChange(7, null, Mark.PRESENT),
                        new MarkChange(8, Mark.EXCUSED, Mark.EXCUSED),
                        new MarkChange(9, Mark.ABSENT, null));
        assertThat(MarkChange.sent(form)).extracting(MarkChange::changed).containsExactly(true, false, true);
    }

    @Test
    void whatNoFormOffersStaysAsItIs() {
        person(7, "PRESENT", "LATE");
        form.add("was", "8:ABSENT");
        form.add("was", "9:LATE");
        form.add("was", "99999999999999999999:PRESENT");
        form.add("was", "-1:PRESENT");
        form.add("was", "<script>");
        assertThat(MarkChange.sent(form))
                .containsExactly(
                        new MarkChange(7, Mark.PRESENT, Mark.PRESENT), new MarkChange(8, Mark.ABSENT, Mark.ABSENT));
    }

    @Test
    void theRestIsPresentButNobodyWhoIsMarked() {
        assertThat(new MarkChange(7, null, null).presentUnlessMarked().is()).isEqualTo(Mark.PRESENT);
        assertThat(new MarkChange(7, null, Mark.EXCUSED).presentUnlessMarked().is())
                .isEqualTo(Mark.EXCUSED);
    }

    private void person(long id, String was, String is) {
        form.add("was", id + ":" + was);
        form.add("mark-" + id, is);
    }
}
