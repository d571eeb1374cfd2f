package org.capacityportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormRowsTests {

    private static final Line BLANK = new Line("");

    @Test
    void blankRowsStandAtTheEndOfWhatWasTyped() {
        assertThat(FormRows.offered(null, BLANK)).containsExactly(BLANK, BLANK);
        assertThat(FormRows.offered(List.of(new Line("a")), BLANK)).containsExactly(new Line("a"), BLANK, BLANK);
    }

    @Test
    void whatWasTypedKeepsItsPlace() {
        assertThat(FormRows.offered(Arrays.asList(BLANK, null, new Line("a"), BLANK), BLANK))
                .containsExactly(BLANK, BLANK, new Line("a"), BLANK, BLANK);
    }

    @Test
    void moreRowsStayWhenTheFormIsSentAgain() {
        List<Line> more = FormRows.more(FormRows.offered(List.of(new Line("a")), BLANK), BLANK);
        assertThat(more).hasSize(8);
        assertThat(FormRows.offered(more, BLANK)).isEqualTo(more);
    }

    record Line(String text) implements FormRow {

        @Override
        public boolean blank() {
            return text.isEmpty();
        }
    }
}
