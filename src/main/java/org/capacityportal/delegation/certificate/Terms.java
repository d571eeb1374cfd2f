package org.capacityportal.delegation.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads on what terms the certificates of an event are issued. */
@Component
class Terms {

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version 0 where the event has no terms of its own */
    record Kept(CertificateTerms terms, int version) {}

    CertificateTerms of(long eventId) {
        return kept(eventId).terms();
    }

    Kept kept(long eventId) {
        return jdbc.sql("select * from certificate_terms where event_id = ?")
                .param(eventId)
                .query((row, number) -> new Kept(terms(row), row.getInt("version")))
                .optional()
                .orElse(new Kept(CertificateTerms.USUAL, 0));
    }

    private static CertificateTerms terms(ResultSet row) throws SQLException {
        List<CertificateTerms.Signatory> signatories = new ArrayList<>();
        for (String column : List.of("signatory", "second_signatory")) {
            @Nullable String name = row.getString(column);
            if (name != null) {
                signatories.add(new CertificateTerms.Signatory(name, row.getString(column + "_position")));
            }
        }
        return new CertificateTerms(
                row.getInt("min_percent"),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(tag -> Language.of(Locale.forLanguageTag(tag)))
                        .toList(),
                row.getObject("hours", Integer.class),
                signatories);
    }
}
