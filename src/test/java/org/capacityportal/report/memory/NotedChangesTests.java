package org.capacityportal.report.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.capacityportal.PortalTest;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.ReportSource;
import org.capacityportal.report.figures.ReportSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever changes a report is noted, found by changing what is on record, value by value. */
@PortalTest
@Transactional
class NotedChangesTests {

    private static final Viewer ADMINISTRATOR = new Viewer(1, "A", "a@demo.example", Role.ADMINISTRATOR, null, null);
    private static final Viewer COORDINATOR = new Viewer(2, "C", "c@demo.example", Role.COORDINATOR, null, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Period PERIOD = new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2018, 12, 31));

    /** What follows from the tables that are noted, and is never more recent than they. */
    private static final Set<String> DERIVED =
            Set.of("event_summary", "participation_summary", "event_to_sum_up", "period_people", "report_change");

    /** Tables of which not every change is noted, since no report tells of them. */
    private static final Set<String> NOTED_IN_PART = Set.of("participant", "participation", "event", "audit_entry");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NotedChanges changes;

    @Autowired
    ReportSources sources;

    private final Map<Question, Object> before = new HashMap<>();
    private Moment start;

    /** Reports of every kind, for readers of different scopes, as they are before anything changes. */
    private void read() {
        start = changes.since(null, question(Subject.Kind.CITY, 1, ADMINISTRATOR));
        jdbc.sql("insert into evaluation (event_id, overall) select id, 4 from event")
                .update();
        for (String subject : jdbc.sql("""
                        (select 'CITY ' || city_id from participation where city_id is not null
                         group by city_id order by count(*) desc, city_id limit 2)
                        union all (select 'REGION ' || region_id from city where id = 1)
                        union all (select distinct 'DONOR ' || donor_id from event_funding limit 1)
                        union all (select 'DONOR ' || min(donor_id) from funding)
                        union all (select 'PROGRAMME ' || id from programme order by id limit 1)""").query(String.class).list()) {
            Subject.Kind kind = Subject.Kind.valueOf(subject.split(" ")[0]);
            long id = Long.parseLong(subject.split(" ")[1]);
            List<Viewer> readers =
                    kind == Subject.Kind.CITY ? List.of(ADMINISTRATOR) : List.of(ADMINISTRATOR, COORDINATOR);
            for (Viewer reader : readers) {
                for (String what : List.of("report", Question.FIGURES)) {
                    Question question = question(what, kind, id, reader);
                    before.put(question, compute(question));
                }
            }
        }
        jdbc.sql("delete from report_change").update();
    }

    private static Question question(Subject.Kind kind, long id, Viewer reader) {
        return question("report", kind, id, reader);
    }

    private static Question question(String what, Subject.Kind kind, long id, Viewer reader) {
        return new Question(what, kind, id, PERIOD, reader, Language.EN, TODAY);
    }

    private Object compute(Question question) {
        return Language.EN.speak(() -> {
            ReportSource source = sources.of(question.kind());
            Subject subject = source.subject(question.kind(), question.subjectId(), ADMINISTRATOR);
            return question.what().equals(Question.FIGURES)
                    ? source.figures(subject, question.period(), question.reader(), question.today())
                    : source.report(subject, question.period(), question.reader(), question.today());
        });
    }

    static List<String> tables() {
        return List.of(
                "attendance",
                "city",
                "country",
                "evaluation",
                "event",
                "event_audience",
                "event_funding",
                "event_topic",
                "funding",
                "head_count",
                "indicator",
                "indicator_dimension",
                "indicator_target",
                "indicator_value",
                "narrative",
                "outcome",
                "participant",
                "participation",
                "partner",
                "partner_kind",
                "programme",
                "programme_city",
                "programme_implementer",
                "programme_policy_marker",
                "programme_sector",
                "region",
                "result",
                "spending",
                "user_programme");
    }

    /**
     * In turn each column of a few rows gets the value of another row, or one that is a little different; then rows are
     * removed. A report that is said to be unchanged after that must be so.
     */
    @ParameterizedTest
    @MethodSource("tables")
    void aReportThatIsSaidToBeUnchangedIsTheSame(String table) {
        read();
        int made = 0;
        for (String change : changesOf(table)) {
            jdbc.sql("savepoint change").update();
            try {
                if (jdbc.sql(change).update() > 0) {
                    made++;
                    holds(change);
                }
            } catch (DataAccessException refused) {
                // The database has rules of its own, which a value by the dice may break.
            } finally {
                jdbc.sql("rollback to savepoint change").update();
            }
        }
        assertThat(made).as("changes of " + table).isPositive();
    }

    /** Where nothing is noted at all, one report on a place and one on a programme stand for the others. */
    private void holds(String change) {
        boolean noted = jdbc.sql("select exists (select 1 from report_change)")
                .query(Boolean.class)
                .single();
        Set<String> seen = new HashSet<>(Set.of("REGION report", "DONOR report", "REGION figures", "DONOR figures"));
        before.forEach((question, report) -> {
            if ((noted || seen.add(question.kind() + " " + question.what()))
                    && changes.since(start, question).unchanged()) {
                assertThat(compute(question)).as(question + " after " + change).isEqualTo(report);
            }
        });
    }

    private List<String> changesOf(String table) {
        List<String> statements = new ArrayList<>();
        String some = "where t.ctid in (select ctid from " + table + " order by md5(ctid::text) limit 2)";
        jdbc.sql("""
                        select column_name, data_type from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                        order by ordinal_position""").param(table).query(row -> {
            String column = row.getString("column_name");
            statements.add(
                    "update %1$s t set %2$s = (select o.%2$s from %1$s o where o.%2$s is distinct from t.%2$s order by md5(o.ctid::text) limit 1) %3$s"
                            .formatted(table, column, some));
            String other = another(column, row.getString("data_type"));
            if (other != null) {
                statements.add("update %s t set %s = %s %s".formatted(table, column, other, some));
            }
        });
        statements.add("delete from " + table + " t " + some);
        return statements;
    }

    private static String another(String column, String type) {
        return switch (type) {
            case "text" -> column + " || ' (changed)'";
            case "bigint", "integer", "numeric" -> column + " + 1";
            case "date" -> column + " + 400";
            case "boolean" -> "not " + column;
            case "timestamp with time zone" -> "now()";
            default -> null;
        };
    }

    /** What is added at an event is noted there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into participation (id, event_id, participant_id, role, city_id) select 900000 + id, 1, id, 'DELEGATE', 1 from participant where id not in (select participant_id from participation where event_id = 1) limit 2",
                "insert into participation (id, event_id, participant_id, role, city_id) select 900000 + id, 1, id, 'EXPERT', 1 from participant where id not in (select participant_id from participation where event_id = 1) limit 2",
                "insert into head_count (event_id, city_id, total) select e.id, c.id, 12 from event e, city c where c.id < 6 on conflict do nothing",
                "insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on) select 900000 + id, id, 1, 'PROJECT', 'COMMITTED', 'en', 'New', ends_on from event where id < 5",
                "insert into outcome (id, city_id, kind, status, text_language, title, agreed_on) select 900000, 1, 'PROJECT', 'COMMITTED', 'en', 'New', date '2018-05-05'",
                "insert into spending (id, event_id, spent_on, category, amount, currency, reporting_currency) select 900000 + id, id, ends_on, 'TRAVEL', 12, 'EUR', 'EUR' from event",
                "insert into evaluation (event_id, overall) select id, 5 from event",
                "insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on) select 900000 + id, id, 'SEMINAR', 'COMPLETED', 'en', 'New', date '2018-03-03', date '2018-03-04' from programme",
                "insert into audit_entry (user_name, entity, entity_id, page, page_id, action, label) select 'A', 'programme', id, 'programme', id, 'CHANGED', 'x' from programme",
            })
    void whatIsAddedIsNoted(String change) {
        read();
        assertThat(jdbc.sql(change).update()).isPositive();
        holds(change);
        assertThat(before).anySatisfy((question, report) -> assertThat(compute(question))
                .as("a report that this changes")
                .isNotEqualTo(report));
    }

    @Test
    void aChangeAtAnEventLeavesOtherReportsAsTheyAre() {
        Question own = question(Subject.Kind.PROGRAMME, 1, ADMINISTRATOR);
        Question other = question(Subject.Kind.PROGRAMME, 2, ADMINISTRATOR);
        start = changes.since(null, own);
        jdbc.sql("update event set title = title || ' (changed)' where programme_id = 1")
                .update();
        assertThat(changes.since(start, own).unchanged()).isFalse();
        assertThat(changes.since(start, other).unchanged()).isTrue();
    }

    @Test
    void whatIsNotToldInReportsIsNotNoted() {
        read();
        jdbc.sql("update participant set email = null, family_name = family_name || 'x'")
                .update();
        jdbc.sql("update participation set position = 'Head of office'").update();
        assertThat(before.keySet())
                .allMatch(question -> changes.since(start, question).unchanged());
    }

    /** The database tells which tables it read; each of them notes its changes. */
    @Test
    void everyTableThatAReportReadsIsNoted() {
        read();
        Set<String> noted = new TreeSet<>(jdbc.sql("""
                        select event_object_table from information_schema.triggers
                        where action_statement ~ '(note_change|note_removal|sum_up_later)'""").query(String.class).list());
        Set<String> read = new TreeSet<>(jdbc.sql("""
                        select relname from pg_stat_xact_user_tables
                        where schemaname = 'public' and seq_scan + coalesce(idx_scan, 0) > 0""").query(String.class).list());
        read.removeAll(DERIVED);
        noted.removeAll(DERIVED);
        assertThat(read).contains("event", "outcome", "spending", "indicator").isSubsetOf(noted);
        Set<String> tried = new TreeSet<>(tables());
        tried.addAll(NOTED_IN_PART);
        assertThat(tried).isEqualTo(noted);
    }

    @Test
    void oldChangesAreForgotten() {
        jdbc.sql("insert into report_change (event_id, noted_at) values (3, now() - interval '25 hours')")
                .update();
        jdbc.sql("insert into report_change (event_id, noted_at) values (4, now() - interval '13 hours')")
                .update();
        changes.forget(ReportMemory.KEPT.multipliedBy(2));
        assertThat(jdbc.sql("select event_id from report_change where noted_at < now() - interval '1 hour'")
                        .query(Long.class)
                        .list())
                .containsExactly(4L);
    }
}
