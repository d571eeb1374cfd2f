package org.capacityportal.report.figures;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.platform.Sha256;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/**
 * The events that a report tells of, in the order of their ids. They are looked for once; the statements of the report are
 * given them.
 *
 * @param recounted what those come to that have changed since they were summed up
 */
record CountedEvents(List<One> events, Recounted recounted) {

    /**
     * @param share the donor's, as the decimal number that it is in the database; null where the subject is no donor
     * @param state of the event's summary; null where the event has changed since it was summed up
     */
    record One(
            long id,
            LocalDate endsOn,
            @Nullable String share,
            @Nullable Long state) {}

    /** As {@link SummedUp#recount} says it, as JSON. */
    record Recounted(String changedParticipations, String changedCounts) {

        static final Recounted NOTHING = new Recounted("[]", "[]");
    }

    /** For tables of {@code unnest(…)} and of JSON, as texts, which PostgreSQL casts to what they are. */
    Map<String, Object> parameters() {
        return Map.of(
                "countedEvents", array(events, One::id),
                "countedEnds", array(events, One::endsOn),
                "countedShares", array(events, One::share),
                "changedEvents", changed(events),
                "changedParticipations", recounted.changedParticipations(),
                "changedCounts", recounted.changedCounts());
    }

    /** The ids of those that have changed since they were summed up, as texts. */
    static @Nullable String[] changed(List<One> events) {
        return array(events.stream().filter(event -> event.state() == null).toList(), One::id);
    }

    private static @Nullable String[] array(List<One> events, Function<One, @Nullable Object> column) {
        return events.stream()
                .map(event -> {
                    Object value = column.apply(event);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    /** The first and the last day on which one of them ended. */
    Optional<Period> span() {
        return events.stream()
                .map(One::endsOn)
                .min(LocalDate::compareTo)
                .map(first -> new Period(
                        first,
                        events.stream()
                                .map(One::endsOn)
                                .max(LocalDate::compareTo)
                                .orElseThrow()));
    }

    /**
     * A text that is the same only for the same people at the same events; null where that cannot be told, since an event
     * has changed and is not summed up yet.
     */
    @Nullable String state() {
        StringBuilder states = new StringBuilder();
        for (One event : events) {
            if (event.state() == null) {
                return null;
            }
            states.append(event.id())
                    .append(' ')
                    .append(event.state())
                    .append(' ')
                    .append(event.share())
                    .append('\n');
        }
        return HexFormat.of().formatHex(Sha256.of(states.toString()));
    }
}
