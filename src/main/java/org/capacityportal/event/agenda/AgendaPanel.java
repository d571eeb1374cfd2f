package org.capacityportal.event.agenda;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agenda on the page of its event. Whoever only reads does not see an empty one. */
@Component
class AgendaPanel implements PagePanel {

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    AgendaPanel(JdbcClient jdbc, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return "event";
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content content(long eventId) {
        List<Agenda.Column> tracks =
                jdbc.sql("""
                        select t.id, t.title, t.quota,
                               (select count(*) from participation p
                                where p.track_id = t.id and p.role = 'DELEGATE' and p.deleted_at is null) as delegates
                        from track t where t.event_id = ? order by t.position, t.id""").param(eventId).query(Agenda.Column.class).list();
        List<Agenda.Entry> entries =
                jdbc.sql("""
                        select day, starts_at, ends_at, track_id, title, speaker
                        from agenda_session where event_id = ?
                        order by day, starts_at, track_id is not null, ends_at, id""").param(eventId).query(Agenda.Entry.class).list();
        boolean writable = viewer.get().coordinates();
        return entries.isEmpty() && !writable
                ? null
                : new Content("event/agenda-panel", Agenda.of(eventId, tracks, entries, writable), null);
    }
}
