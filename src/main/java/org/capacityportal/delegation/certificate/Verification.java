package org.capacityportal.delegation.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capacityportal.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells anybody who has the number of a certificate what it certifies, and nothing else. */
@Service
@Transactional(readOnly = true)
class Verification {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Verification(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param withdrawn that it is not valid any more is all that is told then */
    record Found(
            String number,
            boolean withdrawn,
            List<Words> names,
            List<Words> events,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /** What is printed in one language. */
    record Words(Language language, String text) {}

    /** Empty where no certificate has this number. */
    public Optional<Found> of(CertificateNumber number) {
        return jdbc.sql("select withdrawn_at is not null as withdrawn, printed::text from certificate where number = ?")
                .param(number.text())
                .query((row, n) -> found(
                        number.text(),
                        row.getBoolean("withdrawn"),
                        json.readValue(row.getString("printed"), PrintedCertificate.class)))
                .optional();
    }

    private static Found found(String number, boolean withdrawn, PrintedCertificate printed) {
        return new Found(
                number,
                withdrawn,
                words(printed, PrintedCertificate.Side::name),
                words(printed, PrintedCertificate.Side::event),
                printed.startsOn(),
                printed.endsOn());
    }

    /** What is the same in both languages is told once. */
    private static List<Words> words(PrintedCertificate printed, Function<PrintedCertificate.Side, String> part) {
        Map<String, Words> told = new LinkedHashMap<>();
        printed.sides()
                .forEach(side -> told.putIfAbsent(part.apply(side), new Words(side.language(), part.apply(side))));
        return List.copyOf(told.values());
    }
}
