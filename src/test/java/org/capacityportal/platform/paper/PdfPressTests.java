package org.capacityportal.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are laid out at the same time have to find room in memory together. */
class PdfPressTests {

    @ParameterizedTest
    @CsvSource({"256, 1", "512, 1", "1024, 2", "8192, 2"})
    void laysOutNoMoreAtATimeThanMemoryHolds(long megabytes, int documents) {
        assertThat(PdfPress.atATime(megabytes << 20)).isEqualTo(documents);
    }
}
