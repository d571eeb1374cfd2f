package org.capacityportal.event.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;

/** Reads the form of an agenda, and refuses at their rows what cannot be. */
final class AgendaReader {

    /** As many as the portal takes in one form. */
    private static final int MOST_SESSIONS = 120;

    private static final String QUOTA = "[1-9]\\d{0,2}";

    private final AgendaForm form;
    private final Predicate<LocalDate> dayOfEvent;
    private final Refusals refusals = new Refusals();

    private AgendaReader(AgendaForm form, Predicate<LocalDate> dayOfEvent) {
        this.form = form;
        this.dayOfEvent = dayOfEvent;
    }

    /**
     * @param id of the session on record, as it was sent
     * @param track as {@link AgendaForm#trackReference} says; null for a joint session
     */
    record PlannedSession(
            int row,
            @Nullable String id,
            TimeSlot slot,
            @Nullable String track,
            String title,
            @Nullable String speaker) {

        /** A joint session is everybody's, so it leaves no time for one of a track. */
        boolean clashesWith(PlannedSession other) {
            boolean sameAudience = track == null || other.track == null || track.equals(other.track);
            return sameAudience && slot.overlaps(other.slot);
        }
    }

    /**
     * The sessions of the form.
     *
     * @param dayOfEvent whether the event takes place on a day
     * @throws FieldRejectedException for everything that is wrong, together
     */
    static List<PlannedSession> read(AgendaForm form, Predicate<LocalDate> dayOfEvent) {
        return new AgendaReader(form, dayOfEvent).read();
    }

    private List<PlannedSession> read() {
        refuseTracks();
        List<PlannedSession> planned = new ArrayList<>();
        for (int row = 0; row < form.sessions().size(); row++) {
            AgendaForm.SessionRow typed = form.sessions().get(row);
            PlannedSession session = typed.blank() ? null : session(typed, row);
            if (session != null) {
                refuseClashes(session, planned);
                planned.add(session);
            }
        }
        if (planned.size() > MOST_SESSIONS) {
            refusals.refuse("sessions[" + MOST_SESSIONS + "].title", "event.error.tooManySessions", MOST_SESSIONS);
        }
        refusals.throwIfAny();
        return planned;
    }

    private void refuseTracks() {
        Set<String> titles = new HashSet<>();
        for (int row = 0; row < form.tracks().size(); row++) {
            AgendaForm.TrackRow track = form.tracks().get(row);
            String path = "tracks[" + row + "].";
            if (track.title() != null && !titles.add(track.title().toLowerCase(Locale.ROOT))) {
                refusals.refuse(path + "title", "event.error.trackTwice");
            }
            if (track.title() == null && track.id() == null && track.quota() != null) {
                refusals.refuse(path + "title", "validation.required");
            }
            if (track.quota() != null && !track.quota().matches(QUOTA)) {
                refusals.refuse(path + "quota", "attendance.quota.error");
            }
        }
    }

    /** @return null where each delegation may send as many as it likes */
    static @Nullable Integer quota(AgendaForm.TrackRow track) {
        return track.quota() == null ? null : Integer.valueOf(track.quota());
    }

    private void refuseClashes(PlannedSession session, List<PlannedSession> earlier) {
        earlier.stream()
                .filter(session::clashesWith)
                .findFirst()
                .ifPresent(other -> refusals.refuse(
                        "sessions[" + session.row() + "].from", "event.error.sessionsOverlap", other.title()));
    }

    private @Nullable PlannedSession session(AgendaForm.SessionRow typed, int row) {
        String path = "sessions[" + row + "].";
        LocalDate day = refusals.attempt(() -> day(typed.day(), path + "day"));
        LocalTime from = refusals.attempt(() -> time(typed.from(), path + "from"));
        LocalTime to = refusals.attempt(() -> time(typed.to(), path + "to"));
        boolean ordered = from != null && to != null && to.isAfter(from);
        if (from != null && to != null && !ordered) {
            refusals.refuse(path + "to", "event.error.sessionEnds");
        }
        if (typed.title() == null) {
            refusals.refuse(path + "title", "validation.required");
        }
        boolean trackKnown = typed.track() == null
                || form.trackOptions().stream().map(Option::value).anyMatch(typed.track()::equals);
        if (!trackKnown) {
            refusals.refuse(path + "track", "event.error.trackGone");
        }
        return day == null || !ordered || !trackKnown || typed.title() == null
                ? null
                : new PlannedSession(
                        row,
                        typed.id(),
                        new TimeSlot(day, Objects.requireNonNull(from), Objects.requireNonNull(to)),
                        typed.track(),
                        typed.title(),
                        typed.speaker());
    }

    private LocalDate day(@Nullable String typed, String field) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed);
            if (dayOfEvent.test(day)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Refused below, like a day on which there is no event.
        }
        throw new FieldRejectedException(field, "event.error.dayOutside");
    }

    private static LocalTime time(@Nullable String typed, String field) {
        try {
            return LocalTime.parse(typed == null ? "" : typed);
        } catch (DateTimeException notATime) {
            throw new FieldRejectedException(field, "event.error.time");
        }
    }
}
