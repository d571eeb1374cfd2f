package org.capacityportal.delegation;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one event, all its delegations together.
 *
 * @param reported the head count of the whole event, else the sum of those by place; null where there is none at all
 * @param unnamed reported beyond those known by name, never below zero
 * @param delegations places with an attended delegate or a head count
 * @param possibleDays participant-days if everybody on the list had come every day
 */
record EventFigures(
        long listed,
        long named,
        @Nullable Long reported,
        long unnamed,
        long women,
        long men,
        long sexNotRecorded,
        long delegations,
        long cities,
        long days,
        long possibleDays,
        long examsEntered,
        long examsPassed,
        long examsFailed) {

    /** @param total the head count of the event as a whole; null where there is none */
    static EventFigures of(List<DelegationLine> lines, @Nullable Integer total, int eventDays) {
        long named = sum(lines, DelegationLine::named);
        long listed = sum(lines, DelegationLine::listed);
        Long reported = total != null ? Long.valueOf(total) : byPlace(lines);
        return new EventFigures(
                listed,
                named,
                reported,
                reported == null ? 0 : Math.max(0, reported - named),
                sum(lines, DelegationLine::women),
                sum(lines, DelegationLine::men),
                sum(lines, DelegationLine::sexNotRecorded),
                lines.stream().filter(EventFigures::came).count(),
                lines.stream()
                        .filter(EventFigures::came)
                        .filter(line -> line.cityId() != null)
                        .count(),
                sum(lines, DelegationLine::days),
                listed * eventDays,
                sum(lines, DelegationLine::examsEntered),
                sum(lines, DelegationLine::examsPassed),
                sum(lines, DelegationLine::examsFailed));
    }

    private static boolean came(DelegationLine line) {
        return line.named() > 0 || line.reported() != null && line.reported() > 0;
    }

    private static @Nullable Long byPlace(List<DelegationLine> lines) {
        List<Integer> counts = lines.stream()
                .map(DelegationLine::reported)
                .filter(Objects::nonNull)
                .toList();
        return counts.isEmpty()
                ? null
                : counts.stream().mapToLong(Integer::longValue).sum();
    }

    private static long sum(List<DelegationLine> lines, ToLongFunction<DelegationLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }
}
