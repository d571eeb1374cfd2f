package org.capacityportal.event.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agenda to be read: days and their hours down, tracks across.
 *
 * @param eventId whose it is
 * @param writable whether the viewer may change it
 */
record Agenda(long eventId, List<Column> tracks, List<Day> days, boolean writable) {

    /**
     * @param quota how many each delegation may send to the track; null: as many as it likes
     * @param delegates how many are in the track
     */
    record Column(long id, String title, @Nullable Integer quota, int delegates) {}

    /** A session as it stands in the database. */
    record Entry(
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable Long trackId,
            String title,
            @Nullable String speaker) {}

    record Day(LocalDate date, List<Line> lines) {}

    /**
     * The sessions of one slot.
     *
     * @param joint the session of all tracks; null where the tracks go their own ways
     * @param cells one for each track, null where it pauses; empty for a joint session
     */
    record Line(
            LocalTime startsAt, LocalTime endsAt, @Nullable Entry joint, List<@Nullable Entry> cells) {}

    /** @param entries in the order of time, joint sessions first */
    static Agenda of(long eventId, List<Column> tracks, List<Entry> entries, boolean writable) {
        Map<LocalDate, List<Line>> days = new LinkedHashMap<>();
        for (Entry entry : entries) {
            place(entry, tracks, days.computeIfAbsent(entry.day(), day -> new ArrayList<>()));
        }
        return new Agenda(
                eventId,
                tracks,
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                writable);
    }

    private static void place(Entry entry, List<Column> tracks, List<Line> lines) {
        if (entry.trackId() == null) {
            lines.add(new Line(entry.startsAt(), entry.endsAt(), entry, List.of()));
            return;
        }
        Line line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (line == null
                || line.joint() != null
                || !line.startsAt().equals(entry.startsAt())
                || !line.endsAt().equals(entry.endsAt())) {
            List<@Nullable Entry> cells = new ArrayList<>();
            tracks.forEach(track -> cells.add(null));
            line = new Line(entry.startsAt(), entry.endsAt(), null, cells);
            lines.add(line);
        }
        for (int column = 0; column < tracks.size(); column++) {
            if (tracks.get(column).id() == entry.trackId()) {
                line.cells().set(column, entry);
            }
        }
    }

    /** How many columns a joint session spans. */
    public int width() {
        return Math.max(1, tracks.size());
    }
}
