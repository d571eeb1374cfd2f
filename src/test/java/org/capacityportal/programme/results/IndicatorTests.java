package org.capacityportal.programme.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.capacityportal.platform.TypedNumber;
import org.capacityportal.programme.ProgrammeHeading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTests {

    private final Indicator indicator = new Indicator(1, Language.EN, TranslatedText.of("Title", Map.of()));

    @Test
    void isBoundToAFigureOfItsMeasureOnly() {
        indicator.measureAs(Measure.PERCENTAGE, false, CountedFigure.WOMEN_SHARE);
        assertThatThrownBy(() -> indicator.measureAs(Measure.PERCENTAGE, false, CountedFigure.EVENTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasOneTargetOfAPartAtATime() {
        indicator.measureAs(Measure.NUMBER, false, null);
        indicator.aimAt(List.of(target("2018-01-01", "2018-06-30", ""), target("2018-07-01", "2018-12-31", "")));
        indicator.aimAt(
                List.of(target("2018-01-01", "2018-06-30", ""), target("2018-01-01", "2018-06-30", "SEX:WOMAN")));
        assertThatThrownBy(() -> indicator.aimAt(
                        List.of(target("2018-01-01", "2018-06-30", ""), target("2018-06-30", "2018-12-31", ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startsFromALevelOfItsMeasure() {
        indicator.measureAs(Measure.YES_NO, false, null);
        indicator.startFrom(new Level(BigDecimal.ONE, null), 2017, null);
        assertThatThrownBy(() -> indicator.startFrom(new Level(BigDecimal.TEN, null), 2017, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> indicator.startFrom(new Level(null, "words"), 2017, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"80.0000, 80", "0.50, 0.5", "1E+3, 1000", "1E+999999999, 1E+999999999"})
    void readsALevelTheSameHoweverItIsStored(BigDecimal stored, String shown) {
        assertThat(String.valueOf(TypedNumber.shortest(stored))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-08-15, 2018-06-30",
        "2018-01-01, 2018-01-01",
        "2018-04-01, 2018-03-31",
        "2026-08-15, 2018-12-31",
    })
    void aRoundIsUsuallyOfTheLastQuarterOfTheProgramme(LocalDate today, LocalDate day) {
        ProgrammeHeading programme =
                new ProgrammeHeading(1, "Programme", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        assertThat(ReachedDay.usual(programme, today)).isEqualTo(day);
    }

    private static Target target(String from, String to, String category) {
        return new Target(LocalDate.parse(from), LocalDate.parse(to), category, BigDecimal.ONE, null, null);
    }
}
