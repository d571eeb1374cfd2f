package org.capacityportal.delegation.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What attendance is taken of: a day of an event, or one of its sessions.
 *
 * @param session null: the day as a whole
 */
public record Occasion(LocalDate day, @Nullable Session session) {

    /**
     * A session of the agenda.
     *
     * @param trackId null: a joint session of all tracks
     */
    public record Session(
            long id,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            String title,
            @Nullable Long trackId,
            @Nullable String track) {

        /** {@code 09:30–13:00}. */
        public String hours() {
            return startsAt + "–" + endsAt;
        }
    }

    public @Nullable Long sessionId() {
        return session == null ? null : session.id();
    }

    static Occasion of(LocalDate day, @Nullable Long sessionId, List<Session> sessions) {
        return new Occasion(
                day,
                sessions.stream()
                        .filter(session -> sessionId != null && session.id() == sessionId)
                        .findFirst()
                        .orElse(null));
    }
}
