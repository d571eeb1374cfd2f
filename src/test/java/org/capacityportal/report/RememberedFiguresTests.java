package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** What is remembered of a report is taken while it is true, and never a moment longer. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class RememberedFiguresTests {

    private static final Period PERIOD =
            new Period(LocalDate.of(GeneratedData.YEAR, 2, 10), LocalDate.of(GeneratedData.YEAR, 10, 20));

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    private GeneratedData data;

    @BeforeEach
    void generate() {
        data = new GeneratedData(jdbc, 21, false);
        sumUp();
    }

    @Test
    void whatIsRememberedIsTaken() {
        List<Report> counted = read();
        assertThat(jdbc.sql("select distinct part from period_people order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ATTRIBUTED", "GROUPS", "PLACES", "ROLES", "WHOLE");
        assertThat(read()).isEqualTo(counted);
        jdbc.sql("update period_people set counts = jsonb_set(counts, '{women}', '4711') where part = 'WHOLE'")
                .update();
        assertThat(read()).allSatisfy(report -> assertThat(report.figures().count(Figure.WOMEN))
                .isEqualTo(4711));
    }

    /** Every kind of change that a remembered count follows from; noted, summed up or neither, as it happens. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from attendance where event_id in (select id from event where ends_on >= date '2031-01-01')",
                "update participation set absent = not absent where event_id in (select id from event where ends_on >= date '2031-01-01')",
                "update participation set participant_id = (select min(id) from participant) where id in (select max(id) from participation where deleted_at is null and role = 'DELEGATE' and event_id in (select id from event where ends_on >= date '2031-01-01') group by event_id)",
                "update participant set sex = 'WOMAN' where sex is null",
                "update event set type = 'CONFERENCE' where ends_on >= date '2031-01-01'",
                "insert into event_topic select id, 'BUDGET' from event where ends_on >= date '2031-01-01' on conflict do nothing",
                "insert into event_audience select id, 'YOUTH' from event where ends_on >= date '2031-01-01' on conflict do nothing",
                "update event set status = 'CANCELLED' where ends_on between date '2031-06-01' and date '2031-08-01'",
                "update head_count set total = total + 3",
                "insert into evaluation (event_id, overall) select id, 1 from event where ends_on >= date '2031-01-01'",
                "update city set region_id = (select max(id) from region) where name_en like 'City %'",
                "update funding set share_percent = share_percent / 2",
                "update event_funding set share_percent = share_percent / 2",
                "update event set programme_id = (select max(id) from programme) where ends_on >= date '2031-01-01'",
            })
    void nothingIsTakenThatIsNoLongerTrue(String change) {
        List<Report> before = read();
        assertThat(jdbc.sql(change).update()).isPositive();
        List<Report> meanwhile = read();
        sumUp();
        List<Report> after = read();
        jdbc.sql("delete from period_people").update();
        List<Report> fresh = read();
        assertThat(after).isEqualTo(fresh).isEqualTo(meanwhile).isNotEqualTo(before);
    }

    private List<Report> read() {
        List<Report> read = new ArrayList<>();
        for (Subjects subject : Subjects.all(data)) {
            read.add(reports.report(subject.kind(), subject.id(), PERIOD));
        }
        return read;
    }

    private void sumUp() {
        jdbc.sql("select sum_up_events(array(select event_id from event_to_sum_up))")
                .query()
                .listOfRows();
        jdbc.sql("delete from event_to_sum_up").update();
    }
}
