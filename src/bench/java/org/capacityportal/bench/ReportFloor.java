package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same figures as in a report, by hand-written SQL over the raw rows; the rows are read, nothing is made of them. */
enum ReportFloor {
    CITY("city-floor.sql"),
    DONOR("donor-floor.sql");

    private final List<String> statements;

    ReportFloor(String file) {
        try {
            String sql = new ClassPathResource("bench/" + file).getContentAsString(UTF_8);
            statements = Arrays.stream(sql.split(";\\s*\\n"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param subject the city, or the donor */
    Work work(JdbcClient jdbc, long subject, LocalDate from, LocalDate to) {
        return turn -> {
            for (String statement : statements) {
                jdbc.sql(statement)
                        .params(Map.of("subject", subject, "from", from, "to", to))
                        .query()
                        .listOfRows();
            }
            return true;
        };
    }
}
