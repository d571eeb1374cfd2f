package org.capacityportal.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2018-12-31, 2017-01-01, 2017-12-31, 2019-01-01, 2019-12-31",
        "2018-04-01, 2018-06-30, 2018-01-01, 2018-03-31, 2018-07-01, 2018-09-30",
        "2020-02-01, 2020-02-29, 2020-01-01, 2020-01-31, 2020-03-01, 2020-03-31",
        "2018-07-02, 2018-07-06, 2018-06-27, 2018-07-01, 2018-07-07, 2018-07-11",
    })
    void itsNeighboursAreOfItsLength(
            LocalDate from, LocalDate to, LocalDate before, LocalDate beforeTo, LocalDate after, LocalDate afterTo) {
        Period period = new Period(from, to);
        assertThat(period.previous()).contains(new Period(before, beforeTo));
        assertThat(period.next()).contains(new Period(after, afterTo));
    }

    @Test
    void nothingLiesBeyondEverything() {
        assertThat(Period.ALL.previous()).isEmpty();
        assertThat(Period.ALL.next()).isEmpty();
        assertThat(Period.ofYear(1990).previous()).isEmpty();
        assertThat(Period.ofYear(2100).next()).isEmpty();
    }

    @Test
    void partsOfAYearFillIt() {
        assertThat(Period.ofHalf(2018, 2)).isEqualTo(new Period(LocalDate.of(2018, 7, 1), LocalDate.of(2018, 12, 31)));
        assertThat(Period.ofQuarter(2018, 1))
                .isEqualTo(new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 3, 31)));
        assertThat(Period.ofQuarter(2018, 1).daysLeft(LocalDate.of(2018, 3, 30)))
                .isOne();
        assertThat(Period.ofQuarter(2018, 1).daysLeft(LocalDate.of(2018, 4, 30)))
                .isZero();
    }
}
