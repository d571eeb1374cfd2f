package org.capacityportal.programme.narrative;

import java.time.LocalDate;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.capacityportal.platform.Wording;
import org.capacityportal.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is told of the programmes in the viewer's scope, in the reader's language. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Narratives {

    private final Programmes programmes;
    private final Listing listing;
    private final Wording wording;
    private final JdbcClient jdbc;

    Narratives(Programmes programmes, Listing listing, Wording wording, JdbcClient jdbc) {
        this.programmes = programmes;
        this.listing = listing;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    /**
     * The latest period first.
     *
     * @throws NotFoundException where the programme is none in the viewer's scope
     */
    ListPage<NarrativeShown> list(long programmeId, int page) {
        programmes.requireVisible(programmeId);
        Conditions conditions = new Conditions()
                .and("n.deleted_at is null and n.programme_id = :programme")
                .bind("programme", programmeId)
                .bind("language", Language.current().tag());
        return listing.read(
                NarrativeShown.class,
                "n.id, n.starts_on, n.ends_on, " + text("deviations") + ", " + text("lessons") + ", " + text("risks"),
                "narrative n",
                conditions,
                new Sorting("n.id").by("period", "n.ends_on"),
                new ListRequest(page, "-period"));
    }

    /** The period of a narrative, for headings and messages. */
    String nameOf(long programmeId, long id) {
        programmes.requireVisible(programmeId);
        return jdbc.sql("""
                        select n.starts_on, n.ends_on from narrative n
                        where n.id = ? and n.programme_id = ? and n.deleted_at is null""")
                .params(id, programmeId)
                .query((row, number) -> wording.days(
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFoundException("narrative", id));
    }

    private static String text(String column) {
        return """
                translated(n.%1$s, n.%1$s_translations, :language) as %1$s,
                case when n.%1$s_translations ->> :language is null then n.text_language else :language end as %1$s_language""".formatted(column);
    }
}
