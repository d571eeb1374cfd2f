package org.capacityportal.event;

import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets use cases that rest on an event ask whether the present viewer may see it, and whether they may write in it. */
@Component
public class EventAccess {

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    EventAccess(JdbcClient jdbc, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    public void requireVisible(long eventId) {
        Viewer reader = viewer.get();
        boolean visible = jdbc.sql("select exists (select 1 from event e where e.id = :event and "
                        + EventScope.condition("e", reader) + ")")
                .param("event", eventId)
                .params(reader.sqlParameters())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw new NotFoundException("event", eventId);
        }
    }

    /** @throws NotFoundException as {@link #requireVisible}, and for viewers who only read */
    public void requireWritable(long eventId) {
        if (!viewer.get().coordinates()) {
            throw new NotFoundException("event", eventId);
        }
        requireVisible(eventId);
    }
}
