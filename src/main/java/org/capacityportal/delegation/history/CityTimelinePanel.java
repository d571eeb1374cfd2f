package org.capacityportal.delegation.history;

import jakarta.servlet.http.HttpServletRequest;
import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** The section of a city's page with its delegations year by year; {@code ?before=2016} shows earlier years. */
@Component
class CityTimelinePanel implements PagePanel {

    private final CityHistory history;
    private final HttpServletRequest request;

    CityTimelinePanel(CityHistory history, HttpServletRequest request) {
        this.history = history;
        this.request = request;
    }

    @Override
    public String page() {
        return "city";
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(long id) {
        String before = request.getParameter("before");
        CityTimeline timeline =
                history.timeline(id, before != null && before.matches("[12]\\d{3}") ? Integer.valueOf(before) : null);
        return new Content("delegation/timeline", timeline, timeline.total());
    }
}
