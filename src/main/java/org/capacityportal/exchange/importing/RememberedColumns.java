package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided about the columns of lists with the same headings. Days of attendance belong to one event, so that of
 * them only is remembered that a column is none.
 */
@Component
class RememberedColumns {

    private static final Set<Field> FORGOTTEN = EnumSet.of(Field.ATTENDANCE);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentViewer viewer;
    private final Clock clock;

    RememberedColumns(JdbcClient jdbc, JsonMapper json, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The list with what was decided about its like. */
    ListShape applied(ListShape shape) {
        return jdbc.sql("select targets::text from list_columns where signature = ?")
                .param(shape.signature())
                .query(String.class)
                .optional()
                .map(targets -> shape.with(targets(targets)))
                .orElse(shape);
    }

    void remember(ListShape shape) {
        Map<Integer, Field> fields = new HashMap<>();
        for (ListColumn column : shape.columns()) {
            if (!FORGOTTEN.contains(column.target().field())) {
                fields.put(column.index(), column.target().field());
            }
        }
        jdbc.sql("""
                        insert into list_columns (signature, targets, decided_by, decided_at)
                        values (:signature, :targets::jsonb, :viewer, :now)
                        on conflict (signature) do update
                        set targets = excluded.targets, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("signature", shape.signature())
                .param("targets", json.writeValueAsString(fields))
                .param("viewer", viewer.get().id())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Map<Integer, Target> targets(String stored) {
        Map<Integer, Field> fields = json.readValue(stored, new TypeReference<>() {});
        Map<Integer, Target> targets = new HashMap<>();
        fields.forEach((index, field) -> targets.put(index, Target.of(field)));
        return targets;
    }
}
