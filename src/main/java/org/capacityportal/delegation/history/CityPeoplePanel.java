package org.capacityportal.delegation.history;

import jakarta.servlet.http.HttpServletRequest;
import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** The section of a city's page with the people trained for it; {@code ?people=name} sorts them. */
@Component
class CityPeoplePanel implements PagePanel {

    private final CityHistory history;
    private final HttpServletRequest request;

    CityPeoplePanel(CityHistory history, HttpServletRequest request) {
        this.history = history;
        this.request = request;
    }

    @Override
    public String page() {
        return "city";
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Content content(long id) {
        TrainedPeople people = history.people(id, request.getParameter("people"));
        return new Content("delegation/people", people, people.total());
    }
}
