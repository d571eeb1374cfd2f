package org.capacityportal.event.agenda;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;

/**
 * The agenda as it is typed, with its tracks and sessions in rows. Days and times stand as they were typed until they are
 * read.
 */
record AgendaForm(@Valid List<TrackRow> tracks, @Valid List<SessionRow> sessions) {

    AgendaForm {
        tracks = FormRows.offered(tracks, TrackRow.BLANK);
        sessions = FormRows.offered(sessions, SessionRow.BLANK);
    }

    /**
     * @param id of a track on record; clearing its title removes it
     * @param quota how many each delegation may send to it; null: as many as it likes
     */
    record TrackRow(
            @Nullable String id,

            @Size(max = 200, message = "{validation.tooLong}") @Nullable String title,

            @Nullable String quota)
            implements FormRow {

        static final TrackRow BLANK = new TrackRow(null, null, null);

        TrackRow {
            id = stripped(id);
            title = stripped(title);
            quota = stripped(quota);
        }

        @Override
        public boolean blank() {
            return id == null && title == null && quota == null;
        }
    }

    /**
     * @param id of a session on record; clearing its row removes it
     * @param track as {@link AgendaForm#trackReference} says; null for a joint session of all tracks
     */
    record SessionRow(
            @Nullable String id,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String track,

            @Size(max = 300, message = "{validation.tooLong}") @Nullable String title,

            @Size(max = 300, message = "{validation.tooLong}") @Nullable String speaker)
            implements FormRow {

        static final SessionRow BLANK = new SessionRow(null, null, null, null, null, null, null);

        SessionRow {
            id = stripped(id);
            day = stripped(day);
            from = stripped(from);
            to = stripped(to);
            track = stripped(track);
            title = stripped(title);
            speaker = stripped(speaker);
        }

        /** The day and the track are chosen from lists, and say nothing by themselves. */
        @Override
        public boolean blank() {
            return from == null && to == null && title == null && speaker == null;
        }
    }

    /** How a session names a track of the form: by its id, a new one by its row. */
    String trackReference(int row) {
        String id = tracks.get(row).id();
        return id == null ? "#" + row : id;
    }

    /** The tracks that sessions can be put into. */
    List<Option> trackOptions() {
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < tracks.size(); row++) {
            String title = tracks.get(row).title();
            if (title != null) {
                options.add(new Option(trackReference(row), title));
            }
        }
        return options;
    }

    /** The form with more blank rows in one of its lists. */
    AgendaForm more(String list) {
        return list.equals("tracks")
                ? new AgendaForm(FormRows.more(tracks, TrackRow.BLANK), sessions)
                : new AgendaForm(tracks, FormRows.more(sessions, SessionRow.BLANK));
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
