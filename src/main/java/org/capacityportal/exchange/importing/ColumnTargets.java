package org.capacityportal.exchange.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.event.EventHeading;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListKind;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.springframework.util.MultiValueMap;

/** Targets of columns as a form offers and sends them: {@code EMAIL}, {@code ATTENDANCE:2018-05-14}. */
final class ColumnTargets {

    private ColumnTargets() {}

    static List<Option> offered(EventHeading event, Wording wording) {
        List<Option> options = new ArrayList<>();
        for (Field field : ListKind.PARTICIPANTS.fields()) {
            String name = wording.message("import.field." + field);
            if (field == Field.ATTENDANCE) {
                event.days()
                        .forEach(day -> options.add(
                                new Option(value(Target.attendance(day)), name + " " + wording.dayAndMonth(day))));
            } else {
                options.add(new Option(field.name(), name));
            }
        }
        return options;
    }

    static String value(Target target) {
        return target.day() == null ? target.field().name() : target.field() + ":" + target.day();
    }

    /** What was chosen otherwise than it stands, by the index of the column; what is no target is passed over. */
    static Map<Integer, Target> sent(MultiValueMap<String, String> sent, ListShape shape) {
        Map<Integer, Target> targets = new HashMap<>();
        for (ListColumn column : shape.columns()) {
            String value = sent.getFirst("c" + column.index());
            if (value == null) {
                continue;
            }
            try {
                String[] parts = value.split(":", 2);
                Field field = Field.valueOf(parts[0]);
                if (ListKind.PARTICIPANTS.fields().contains(field)) {
                    targets.put(
                            column.index(),
                            parts.length == 1 ? Target.of(field) : Target.attendance(LocalDate.parse(parts[1])));
                }
            } catch (IllegalArgumentException | DateTimeException tamperedWith) {
                // The form offers no such target: the column stays as it is.
                targets.remove(column.index());
            }
        }
        return targets;
    }
}
