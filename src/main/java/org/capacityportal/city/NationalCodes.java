package org.capacityportal.city;

import org.capacityportal.platform.FieldRejectedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the codes that a country gives: its own, and those of its regions and cities. */
@Component
class NationalCodes {

    private final JdbcClient jdbc;

    NationalCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a country that there is. */
    String country(@Nullable String typed) {
        String code = typed == null ? "" : typed;
        boolean known = jdbc.sql("select exists (select 1 from country where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new FieldRejectedException("country", "validation.required");
        }
        return code;
    }

    /**
     * A code of its country's form that no other record of the table has; null for a blank one.
     *
     * @param table {@code city} or {@code region}
     * @param id the record itself; null for a new one
     */
    @Nullable String free(String table, @Nullable String country, @Nullable String typed, @Nullable Long id) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String code = typed.strip();
        if ("UA".equals(country) && !code.matches("UA\\d{17}")) {
            throw new FieldRejectedException("code", "city.error.katottg");
        }
        boolean taken = jdbc.sql("select exists (select 1 from " + table
                        + " where country_code = ? and code = ? and id <> ? and deleted_at is null)")
                .params(country, code, id == null ? 0L : id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new FieldRejectedException("code", "city.error.codeTaken");
        }
        return code;
    }
}
