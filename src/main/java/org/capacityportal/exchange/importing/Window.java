package org.capacityportal.exchange.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some thousands of rows of a list that one statement works on, by their numbers. */
record Window(long importId, int from, int to, int rows, int most) {

    /** @return null where the list has no rows */
    static @Nullable Window first(JdbcClient jdbc, long importId, int most) {
        return after(jdbc, importId, Integer.MIN_VALUE, most);
    }

    @Nullable Window next(JdbcClient jdbc) {
        return after(jdbc, importId, to, most);
    }

    private static @Nullable Window after(JdbcClient jdbc, long importId, int last, int most) {
        Window window = jdbc.sql("""
                        select :import as import_id, coalesce(min(number), 0) as from, coalesce(max(number), 0) as to,
                               count(*)::int as rows, :most as most
                        from (select number from list_import_row where import_id = :import and number > :last and state is not null
                              order by number limit :most) next""")
                .param("import", importId)
                .param("last", last)
                .param("most", most)
                .query(Window.class)
                .single();
        return window.rows() == 0 ? null : window;
    }
}
