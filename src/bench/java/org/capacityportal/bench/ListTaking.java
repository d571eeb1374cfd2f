package org.capacityportal.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.capacityportal.exchange.SampleLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of participants is sent as a workbook, looked through, taken over, and taken back again. */
final class ListTaking {

    static final String WHAT = "list of 19962 rows";

    private static final int ROWS = 19_962;
    private static final int COLUMNS = 7;
    private static final int TIMES = 3;
    private static final int SECONDS_FOR_FLOORS = 5;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Site site;
    private final JdbcClient jdbc;
    private final Visitor coordinator;
    private final long event;
    private @Nullable OwnTables ownTables;

    ListTaking(Site site) throws IOException, InterruptedException {
        this.site = site;
        jdbc = site.database().jdbc();
        coordinator = site.visitor("coordinator", 0);
        event = jdbc.sql("""
                        select id from event e where deleted_at is null
                          and not exists (select 1 from participation p where p.event_id = e.id and p.role = 'DELEGATE')
                        order by status = 'PLANNED' desc, id limit 1""").query(Long.class).single();
    }

    /**
     * The preview, taking over, and both, beside what reading the file and one COPY into the portal’s own tables take
     * (docs/adr/0034); below them what one COPY into a plain table takes. A list as long is taken over before, as reports are
     * asked for before they are measured.
     */
    List<Measured> measured(Path directory) throws Exception {
        Path list = write(directory);
        taken(list);
        List<Measured> steps = new ArrayList<>(taken(list));
        for (int time = 1; time < TIMES; time++) {
            List<Measured> now = taken(list);
            for (int step = 0; step < steps.size(); step++) {
                steps.set(step, steps.get(step).and(now.get(step)));
            }
        }
        Connection connection = site.database().connection();
        Measured own = floor(
                "reading and COPY into the portal’s own tables",
                new ListFloor(list, COLUMNS, Objects.requireNonNull(ownTables)));
        Measured plain = floor(
                "reading and COPY into a plain table",
                new ListFloor(list, COLUMNS, new PlainTable(connection, COLUMNS)));
        return Stream.concat(steps.stream().map(step -> step.beside(own.percentile(50))), Stream.of(own, plain))
                .toList();
    }

    private Measured floor(String what, Work floor) throws Exception {
        return Load.alone(WHAT + ": " + what, site.scale(), floor).lasting(Duration.ofSeconds(SECONDS_FOR_FLOORS));
    }

    private static Path write(Path directory) throws IOException {
        Path file = directory.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SampleLists.many(ROWS, out);
        }
        return file;
    }

    private List<Measured> taken(Path list) throws IOException, InterruptedException, SQLException {
        String address = "/events/" + event + "/participants/import";
        Form choice = Form.to(address, coordinator.page(address));
        long sent = System.nanoTime();
        String imported = coordinator.upload(address, choice, "file", list);
        long id = Long.parseLong(imported.substring(imported.lastIndexOf('/') + 1));
        await(id, "CHECK");
        long previewed = System.nanoTime();
        coordinator.post(imported, Form.to(imported, coordinator.page(imported)).with("act", "allNew"));
        coordinator.post(imported, Form.to(imported, coordinator.page(imported)).with("act", "takeOver"));
        await(id, "WRITTEN");
        long written = System.nanoTime();
        requireListed(ROWS);
        ownTables = new OwnTables(site.database().connection(), event);
        String back = imported + "/undo";
        coordinator.post(back, Form.to(back, coordinator.page(imported)));
        await(id, "UNDONE");
        requireListed(0);
        return List.of(
                Measured.once(WHAT + ": preview", site.scale(), previewed - sent),
                Measured.once(WHAT + ": taking over", site.scale(), written - previewed),
                Measured.once(WHAT + ": both", site.scale(), written - sent));
    }

    private void await(long id, String state) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Map<String, Object> now = jdbc.sql("select state, notice from list_import where id = ?")
                    .param(id)
                    .query()
                    .singleRow();
            if (state.equals(now.get("state"))) {
                return;
            }
            if ("FAILED".equals(now.get("state")) || now.get("notice") != null) {
                throw new IOException("The list was not taken over: " + now);
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        throw new IOException("The list was not " + state + " in " + PATIENCE);
    }

    private void requireListed(int rows) throws IOException {
        int listed = jdbc.sql("""
                        select count(*) from participation
                        where event_id = ? and deleted_at is null and role = 'DELEGATE'""").param(event).query(Integer.class).single();
        if (listed != rows) {
            throw new IOException("Listed are " + listed + " of " + rows);
        }
    }
}
