package org.capacityportal.programme;

import java.util.List;
import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** Shows on a programme's page which cities take part, how they came in and what each works on. */
@Component
class ProgrammeCitiesPanel implements PagePanel {

    private final Programmes programmes;

    ProgrammeCitiesPanel(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public String name() {
        return "cities";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(long programmeId) {
        List<CityShown> cities = programmes.citiesOf(programmeId);
        return new Content("programme/panel-cities", cities, (long) cities.size());
    }
}
