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
    CITY("cities", "city-floor.sql"),
    DONOR("donors", "donor-floor.sql");

    private final String path;
    private final List<String> statements;

    ReportFloor(String path, String file) {
        this.path = path;
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

    /** The rows of each statement. */
    List<List<Map<String, Object>>> rows(JdbcClient jdbc, Reported reported) {
        Map<String, Object> parameters = Map.of("subject", reported.id(), "from", reported.from(), "to", reported.to());
        return statements.stream()
                .map(statement -> jdbc.sql(statement).params(parameters).query().listOfRows())
                .toList();
    }
}
