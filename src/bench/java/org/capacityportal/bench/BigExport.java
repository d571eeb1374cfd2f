package org.capacityportal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workbooks with a row for each of many, from a portal with little memory. */
final class BigExport {

    private static final String FILE = "list.xlsx";

    private static final int ROWS = 200_000;
    private static final long EVENT = 900_000;

    private final Site site;

    BigExport(Site site) {
        this.site = site;
    }

    /** Everybody on record, and where that is not enough, some of them in another role as well. Nobody compares them. */
    int makeEvent() {
        JdbcClient jdbc = site.database().jdbc();
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("""
                insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on, online)
                values (?, 1, 'CONFERENCE', 'PLANNED', 'uk', 'Найбільша конференція', '2026-11-02', '2026-11-02', true)
                on conflict do nothing""").param(EVENT).update();
        jdbc.sql("""
                insert into participation (id, event_id, participant_id, role, organisation, position)
                select 70000000 + row_number() over (order by role, pt.id), :event, pt.id, role, 'Міська рада', 'депутат'
                from participant pt cross join unnest(array['OBSERVER', 'EXPERT', 'SPEAKER']) role
                where pt.deleted_at is null and not exists (select 1 from participation p where p.event_id = :event)
                order by role, pt.id limit :rows""").param("event", EVENT).param("rows", ROWS).update();
        jdbc.sql("set session_replication_role = default").update();
        return jdbc.sql("select count(*) from participation where event_id = ?")
                .param(EVENT)
                .query(Integer.class)
                .single();
    }

    /** The participants of the huge event. */
    String ofEvent() {
        return "/events/" + EVENT + "/participants.xlsx";
    }

    /**
     * Asks for a workbook; a difference fails the run.
     *
     * @param expected how many rows it is to have, without its head
     */
    Measured measured(String what, String address, long expected, Path directory) throws Exception {
        Visitor administrator = site.visitor("administrator", 0);
        Path file = directory.resolve(FILE);
        Files.deleteIfExists(file);
        long begun = System.nanoTime();
        administrator.download(address, file);
        long lasted = System.nanoTime() - begun;
        long rows = rows(file) - 1;
        if (rows != expected) {
            throw new IllegalStateException(what + ": " + rows + " rows instead of " + expected);
        }
        return Measured.once("Excel of " + what + " with -Xmx256m", site.scale(), lasted)
                .weighing(Files.size(file));
    }

    private static long rows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.count();
        }
    }
}
