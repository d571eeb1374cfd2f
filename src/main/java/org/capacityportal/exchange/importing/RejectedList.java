package org.capacityportal.exchange.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.exchange.handing.RejectedRows;
import org.capacityportal.exchange.handing.RejectedRows.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the rows of a list that were rejected, a few at a time. */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class RejectedList {

    private static final int AT_A_TIME = 200;

    private final RejectedRows file;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RejectedList(RejectedRows file, JdbcClient jdbc, JsonMapper json) {
        this.file = file;
        this.jdbc = jdbc;
        this.json = json;
    }

    public void write(ImportView list, OutputStream out) throws IOException {
        try (Stream<Rejected> rows = jdbc
                .sql("""
                        select number, cells::text as cells, problems::text as problems, city_name from list_import_row
                        where import_id = ? and state = 'REJECTED' order by number""")
                .withFetchSize(AT_A_TIME)
                .param(list.id())
                .query((row, number) -> new Rejected(
                        Cells.row(row.getInt("number"), row.getString("cells")),
                        json.readValue(row.getString("problems"), new TypeReference<>() {}),
                        row.getString("city_name")))
                .stream()) {
            file.write(list.shape(), rows.iterator(), out);
        }
    }
}
