package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same figures as in a report, by hand-written SQL over the raw rows: the first statement counts, the second reads the
 * outcomes. The rows are read, nothing is made of them.
 */
enum ReportFloor {
    CITY("cities", "city-floor.sql", """
            select max(p.event_id) from participation p join event e on e.id = p.event_id
            where p.city_id = :subject and e.status = 'COMPLETED' and e.ends_on between :from and :to"""),
    DONOR("donors", "donor-floor.sql", """
            select max(e.id) from event e join event_donor_share s on s.event_id = e.id
            where s.donor_id = :subject and e.status = 'COMPLETED' and e.ends_on between :from and :to""");

    private final String path;
    private final String anEvent;
    private final List<String> statements;

    ReportFloor(String path, String file, String anEvent) {
        this.path = path;
        this.anEvent = anEvent;
        try {
            String sql = new ClassPathResource("bench/" + file).getContentAsString(UTF_8);
            statements = Arrays.stream(sql.split(";\\s*\\n"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the addresses of its reports begin. */
    String path() {
        return path;
    }

    /** SQL for the id of an event that its reports tell of. */
    String anEvent() {
        return anEvent;
    }

    /** The rows of each statement. */
    List<List<Map<String, Object>>> rows(JdbcClient jdbc, Reported reported) {
        Map<String, Object> parameters = Map.of("subject", reported.id(), "from", reported.from(), "to", reported.to());
        return statements.stream()
                .map(statement -> jdbc.sql(statement).params(parameters).query().listOfRows())
                .toList();
    }
}
