package org.capacityportal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** What a report tells of a demonstration programme with a results framework, money and narratives of its own. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class ProgrammeContentTests {

    private static final Period YEAR = Period.ofYear(2018);

    @Autowired
    Reports reports;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void framework() throws IOException {
        // The demonstration's own framework and money would stand among these.
        for (String table : List.of("indicator", "result", "narrative", "spending")) {
            jdbc.update("update " + table + " set deleted_at = now()");
        }
        jdbc.execute(new ClassPathResource("framework-rows.sql").getContentAsString(UTF_8));
    }

    private Report programme(Language language) {
        return language.speak(() -> reports.report(Subject.Kind.PROGRAMME, 1, YEAR));
    }

    private static IndicatorLine indicator(Report report, long id) {
        return report.indicators().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void indicatorsStandUnderTheirObjectives() {
        Report report = programme(Language.EN);
        assertThat(report.indicators())
                .extracting(IndicatorLine::id)
                .containsExactly(800013L, 800014L, 800011L, 800012L, 800015L);
        IndicatorLine participants = indicator(report, 800011);
        assertThat(participants.title()).isEqualTo("Participants");
        assertThat(participants.titleLanguage()).isEqualTo("en");
        assertThat(participants.cumulative()).isEqualByComparingTo("65");
        assertThat(participants.thisPeriod()).isEqualByComparingTo("55");
        assertThat(participants.target()).isEqualByComparingTo("70");
        assertThat(participants.progress()).isEqualByComparingTo("0.9167");
        assertThat(participants.milestones())
                .extracting(IndicatorLine.Milestone::category)
                .containsExactly("", "", "SEX:WOMAN");
        assertThat(participants.parts().get(0).category()).isEqualTo("SEX:WOMAN");
        assertThat(participants.parts().get(0).cumulative()).isEqualByComparingTo("29");
        assertThat(indicator(report, 800012).cumulative()).isEqualByComparingTo("53.7");
    }

    @Test
    void enteredLevelsComeWithTheirEvidence() {
        Report report = programme(Language.PL);
        IndicatorLine partnerships = indicator(report, 800013);
        assertThat(partnerships.cumulative()).isEqualByComparingTo("5");
        assertThat(partnerships.thisPeriod()).isEqualByComparingTo("3");
        assertThat(partnerships.reachedOn()).isEqualTo(LocalDate.of(2018, 8, 1));
        assertThat(partnerships.evidence()).isEqualTo("Agreements");
        assertThat(partnerships.parts())
                .as("without the audience, by which it is not told apart")
                .extracting(IndicatorLine.Part::category)
                .containsExactly("REGION:4");
        assertThat(partnerships.parts().get(0).thisPeriod())
                .as("of a part whose beginning nobody knows")
                .isNull();
        IndicatorLine quality = indicator(report, 800014);
        assertThat(quality.reached()).isEqualTo("Fair");
        assertThat(quality.targetText()).isEqualTo("Good");
        assertThat(quality.cumulative()).isNull();
        assertThat(indicator(report, 800015).cumulative()).isEqualByComparingTo("1");
    }

    @Test
    void aNarrativeStandsInOneLanguage() {
        assertThat(programme(Language.EN).narratives())
                .extracting(NarrativeLine::language, NarrativeLine::deviations)
                .containsExactly(tuple("en", "Deviations"), tuple("uk", "Затримка"));
        assertThat(reports.report(Subject.Kind.CITY, 1, Period.ofQuarter(2018, 3))
                        .narratives())
                .singleElement()
                .satisfies(line -> assertThat(line.lessons()).isEqualTo("Уроки"));
    }

    @Test
    void anActivityIsToldInEveryLanguage() {
        Activity activity = programme(Language.RU).activities().get(0);
        assertThat(activity.identifier()).isEqualTo("PL-TEST-1");
        assertThat(activity.titles()).containsKeys("uk", "en", "pl");
        assertThat(activity.actualStart()).isEqualTo(LocalDate.of(2018, 4, 16));
        assertThat(activity.actualEnd()).isNull();
        assertThat(activity.sectors())
                .isEqualTo(Map.of("15112", new BigDecimal("60.00"), "43030", new BigDecimal("40.00")));
        assertThat(activity.markers()).containsEntry("GENDER_EQUALITY", 1).containsEntry("GOOD_GOVERNANCE", 2);
        assertThat(activity.organisations())
                .extracting(Activity.Organisation::role, Activity.Organisation::partnerId)
                .startsWith(tuple("FUNDING", 1L), tuple("FUNDING", 2L), tuple("LEAD", 2L));
        assertThat(activity.places().stream().filter(Activity.Place::member)).hasSize(8);
        assertThat(activity.places())
                .filteredOn(place -> !place.member())
                .extracting(Activity.Place::cityId)
                .containsExactly(9L);
        assertThat(activity.funds()).extracting(Activity.Funds::share).startsWith(new BigDecimal("0.8000"));
        assertThat(activity.spent())
                .as("by the end of the year")
                .extracting(Activity.Spent::on)
                .containsExactly(
                        LocalDate.of(2018, 2, 1),
                        LocalDate.of(2018, 5, 20),
                        LocalDate.of(2018, 6, 20),
                        LocalDate.of(2018, 7, 6));
        assertThat(activity.spent().get(2).amount()).isEqualByComparingTo("10752.15");
        assertThat(activity.results()).extracting(Activity.Result::resultId).containsExactly(800001L, 800003L, 800002L);
        assertThat(activity.results().get(1).titles())
                .isEqualTo(Map.of("uk", "Навчені посадовці", "en", "Trained officials", "pl", "Przeszkoleni"));
        assertThat(activity.results().get(1).indicators())
                .extracting(Activity.Indicator::indicatorId)
                .containsExactly(800011L, 800012L);
    }

    /** An event that the Lublin City Hall funds alone. */
    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorsActivityLeavesOutWhatOthersPayFor() {
        jdbc.update("insert into event_funding (event_id, donor_id, share_percent) values (2, 2, 100)");
        Activity activity =
                reports.report(Subject.Kind.DONOR, 1, YEAR).activities().get(0);
        assertThat(activity.spent()).extracting(Activity.Spent::on).doesNotContain(LocalDate.of(2018, 5, 20));
        assertThat(activity.spent()).hasSize(3);
    }

    @Test
    void aCityHasItsPartOfWhatItsEventsCost() {
        Report report = reports.report(Subject.Kind.CITY, 1, YEAR);
        assertThat(report.costs()).hasSize(2);
        // Five of the forty delegates in Dnipro: 10752.15 + 4176.00 + 400.00, the last of them paid a year later.
        assertThat(report.costs().get(1).instruction()).isEqualByComparingTo("1344.02");
        assertThat(report.costs().get(1).travel()).isEqualByComparingTo("522");
        assertThat(report.costs().get(1).byCities()).isEqualByComparingTo("522");
        assertThat(report.costs().get(1).participants()).isEqualByComparingTo("50");
        assertThat(report.costTotals()).singleElement().satisfies(total -> {
            assertThat(total.total()).isEqualByComparingTo("2336.02");
            assertThat(Objects.requireNonNull(total.perParticipant())).isEqualByComparingTo("212.37");
        });
        assertThat(report.indicators()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.figure()).isNotNull();
            assertThat(line.target()).isNull();
            assertThat(line.baseline()).isNull();
        });
        assertThat(indicator(report, 800011).cumulative()).isEqualByComparingTo("11");
        assertThat(report.activities()).isEmpty();
    }
}
