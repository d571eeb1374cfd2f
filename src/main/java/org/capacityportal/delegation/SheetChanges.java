package org.capacityportal.delegation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody changed in an attendance sheet since the page was loaded.
 *
 * @param ticks by participation and day, whether the person was there
 * @param tracks the new track by participation; null: none
 * @param exams the new exam result by participation; null: does not take it
 * @param absences whether the person is known not to have come, by participation
 */
record SheetChanges(
        List<Tick> ticks,
        Map<Long, @Nullable Long> tracks,
        Map<Long, @Nullable ExamResult> exams,
        Map<Long, Boolean> absences) {

    record Tick(long participation, LocalDate day, boolean present) {}

    /**
     * Compares the rows of the form as they were with what was sent: {@code was} holds a {@link SheetRow#encoded() row} each,
     * {@code day} the days of the sheet, {@code present} the boxes ticked as {@code 30101:2018-07-02}, {@code absent} the people marked so, and
     * {@code track-30101} and {@code exam-30101} the choices made. A choice that the form does not offer stays as it is.
     */
    static SheetChanges of(MultiValueMap<String, String> sent) {
        SheetChanges changes = new SheetChanges(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        Set<String> ticked = new HashSet<>(sent.getOrDefault("present", List.of()));
        Set<String> absent = new HashSet<>(sent.getOrDefault("absent", List.of()));
        boolean asksAbsence = sent.containsKey("asksAbsence");
        Set<LocalDate> days = days(sent.getOrDefault("day", List.of()));
        for (String row : sent.getOrDefault("was", List.of())) {
            SheetRow.decoded(row).ifPresent(was -> {
                changes.compareDays(was, days, ticked);
                changes.compareChoices(was, sent);
                boolean isAbsent = absent.contains(Long.toString(was.id()));
                if (asksAbsence && isAbsent != was.absent()) {
                    changes.absences.put(was.id(), isAbsent);
                }
            });
        }
        return changes;
    }

    /** The same without the exam results of these people. */
    SheetChanges withoutExamsOf(Collection<Long> participations) {
        Map<Long, @Nullable ExamResult> others = new HashMap<>(exams);
        others.keySet().removeAll(participations);
        return new SheetChanges(ticks, tracks, others, absences);
    }

    boolean isEmpty() {
        return ticks.isEmpty() && tracks.isEmpty() && exams.isEmpty() && absences.isEmpty();
    }

    private void compareDays(SheetRow was, Set<LocalDate> days, Set<String> ticked) {
        for (LocalDate day : days) {
            boolean present = ticked.contains(was.id() + ":" + day);
            if (present != was.present().contains(day)) {
                ticks.add(new Tick(was.id(), day, present));
            }
        }
    }

    private void compareChoices(SheetRow was, MultiValueMap<String, String> sent) {
        String track = sent.getFirst("track-" + was.id());
        if (track != null && track.matches("\\d{0,18}")) {
            Long chosen = track.isEmpty() ? null : Long.valueOf(track);
            if (!Objects.equals(chosen, was.trackId())) {
                tracks.put(was.id(), chosen);
            }
        }
        String exam = sent.getFirst("exam-" + was.id());
        if (exam != null && exam.matches("|ENTERED|PASSED|FAILED")) {
            ExamResult chosen = exam.isEmpty() ? null : ExamResult.valueOf(exam);
            if (chosen != was.examResult()) {
                exams.put(was.id(), chosen);
            }
        }
    }

    private static Set<LocalDate> days(List<String> texts) {
        try {
            return texts.stream().map(LocalDate::parse).collect(Collectors.toSet());
        } catch (DateTimeException tamperedWith) {
            return Set.of();
        }
    }
}
