package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.format.ReportFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Nothing that is read asks the database once per row: with more rows each page, file and look-up sends as many statements
 * as with few. Which those are, {@code access-matrix.csv} says, which must know every route.
 */
@PortalTest
class StatementCountTests {

    private static final String REPORT = "/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}";

    private final List<String> growing = new ArrayList<>();
    private final List<String> longer = new ArrayList<>();
    private final PortalVisits few;
    private final PortalVisits many;
    private final JdbcClient database;

    StatementCountTests(@Autowired WebApplicationContext context) throws Exception {
        database = context.getBean(JdbcClient.class);
        few = new PortalVisits(context);
        many = new PortalVisits(
                context, new ClassPathResource("more-rows.sql").getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void moreRowsTakeNoMoreStatements() throws Exception {
        AccessRule.matrix().forEach((route, rules) -> {
            for (int i = 0; route.reads() && i < rules.size(); i++) {
                if (rules.get(i) == AccessRule.YES || rules.get(i) == AccessRule.SCOPE) {
                    compare(route, AccessRule.ROLES.get(i), Map.of());
                }
            }
        });
        assertThat(growing).isEmpty();
        assertThat(longer)
                .as("pages that show the rows added")
                .contains(
                        "/events for coordinator",
                        "/events/{id} for coordinator",
                        "/cities/{id} for city_official",
                        "/outcomes for donor",
                        "/participants for administrator",
                        "/programmes/{id}/results for donor",
                        "/programmes/{id}/indicators/{indicatorId} for coordinator",
                        "/programmes/{id}/narratives for coordinator",
                        REPORT + " for donor",
                        REPORT + "/versions for donor");
    }

    /**
     * The samples of the matrix have one format and one list; here are all of them, for a place and for who pays. Regions and
     * programmes are reported on alike, so that of these the file with everything in it is enough.
     */
    @Test
    void everyFormatAndEveryListOfAReportTakesNoMoreStatements(
            @Autowired List<ReportFormat> formats, @Autowired JdbcClient jdbc) {
        long region = jdbc.sql("select region_id from city where id = 1")
                .query(Long.class)
                .single();
        Set<String> asked = new TreeSet<>();
        Set<String> answered = new TreeSet<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            Map<String, String> subject =
                    Map.of("kind", kind.path(), "id", kind == Subject.Kind.REGION ? Long.toString(region) : "1");
            boolean all = kind == Subject.Kind.CITY || kind == Subject.Kind.DONOR;
            formats.stream()
                    .map(ReportFormat::suffix)
                    .filter(suffix -> all || suffix.equals("json"))
                    .forEach(suffix -> ask(".{suffix:.+}", "suffix", suffix, subject, asked, answered));
            Figure.countedOnes().stream()
                    .filter(figure -> all)
                    .forEach(figure -> ask("/{list:[a-z-]+}", "list", figure.path(), subject, asked, answered));
        }
        assertThat(growing).isEmpty();
        assertThat(answered).as("formats and lists that some report has").isEqualTo(asked);
    }

    private void ask(
            String route,
            String variable,
            String value,
            Map<String, String> subject,
            Set<String> asked,
            Set<String> answered) {
        Map<String, String> values = new HashMap<>(subject);
        values.put(variable, value);
        asked.add(value);
        if (compare(new Route("GET", REPORT + route), "administrator", values) == 200) {
            answered.add(value);
        }
    }

    /** @return the status of both answers */
    private int compare(Route route, String role, Map<String, String> instead) {
        String page = route.pattern() + " for " + role + (instead.isEmpty() ? "" : " with " + instead);
        PortalVisits.Answer before = few.visit(route, role, true, true, "uk", instead);
        PortalVisits.Answer after = many.visit(route, role, true, true, "uk", instead);
        // What each visit rolls back would be gone through by all that follow.
        database.sql("vacuum event_to_sum_up").update();
        assertThat(after.status()).as(page + " with more rows").isEqualTo(before.status());
        if (after.statements().size() > before.statements().size()) {
            growing.add(page + ": " + added(before.statements(), after.statements()));
        }
        if (after.body().length() > before.body().length()) {
            longer.add(page);
        }
        return after.status();
    }

    private static List<String> added(List<String> before, List<String> after) {
        List<String> added = new ArrayList<>(after);
        before.forEach(added::remove);
        return added;
    }
}
