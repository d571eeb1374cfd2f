package org.capacityportal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
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
import tools.jackson.databind.json.JsonMapper;

/** A computed report is stored as JSON when it is published, and must come back as the very same record. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class ReportRecordTests {

    @Autowired
    Reports reports;

    @Autowired
    ReportIndex index;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void framework(@Autowired JdbcTemplate jdbc) throws IOException {
        jdbc.execute(new ClassPathResource("framework-rows.sql").getContentAsString(UTF_8));
    }

    @Test
    void aStoredReportComesBackAsItWas() {
        List<Report> told = new ArrayList<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            for (ReportIndex.Entry entry : index.all(kind)) {
                for (Period period : List.of(Period.ALL, Period.ofYear(2018))) {
                    Report report = Language.UK.speak(() -> reports.report(kind, entry.id(), period));
                    String stored = json.writeValueAsString(report);
                    assertThat(json.readValue(stored, Report.class))
                            .as(kind + " " + entry.name())
                            .isEqualTo(report);
                    assertThat(json.writeValueAsString(json.readValue(stored, Report.class)))
                            .isEqualTo(stored);
                    told.add(report);
                }
            }
        }
        assertThat(told).anySatisfy(report -> {
            assertThat(report.subject().donor()).isTrue();
            assertThat(report.previous()).isNotNull();
            assertThat(report.funders()).isNotEmpty();
            assertThat(report.indicators()).isNotEmpty().anySatisfy(line -> assertThat(line.parts())
                    .isNotEmpty());
            assertThat(report.indicators())
                    .anySatisfy(line -> assertThat(line.milestones()).isNotEmpty());
            assertThat(report.costs()).isNotEmpty();
            assertThat(report.rates()).isNotEmpty();
            assertThat(report.narratives()).isNotEmpty();
            assertThat(report.activities()).isNotEmpty();
            assertThat(report.groups()).isNotEmpty();
            assertThat(report.exams()).isNotEmpty();
        });
    }
}
