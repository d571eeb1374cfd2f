package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.capacityportal.event.Audience;
import org.capacityportal.participant.Sex;
import org.capacityportal.programme.results.CountedFigure;
import org.capacityportal.programme.results.Dimension;
import org.capacityportal.report.content.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a module below keeps as a name means the same to the module above that knows it. */
class NamesAcrossModulesTests {

    @ParameterizedTest
    @EnumSource
    void anIndicatorIsBoundToAFigureOfTheReports(CountedFigure bound) {
        Figure figure = Figure.valueOf(bound.name());
        assertThat(bound.ratio()).isEqualTo(figure.kind() == Figure.Kind.RATIO);
    }

    @Test
    void anIndicatorIsToldApartByTheAudiencesOfEvents() {
        assertThat(Dimension.AUDIENCE.constants()).isEqualTo(names(Audience.values()));
    }

    @Test
    void anIndicatorIsToldApartByTheSexesOfPeopleAndThoseNotRecorded() {
        assertThat(Dimension.SEX.constants())
                .startsWith(names(Sex.values()).toArray(String[]::new))
                .endsWith("NONE");
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
