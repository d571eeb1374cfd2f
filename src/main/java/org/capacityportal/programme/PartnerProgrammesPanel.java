package org.capacityportal.programme;

import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** Shows on a partner's page what the partner funds and implements. */
@Component
class PartnerProgrammesPanel implements PagePanel {

    private final Programmes programmes;

    PartnerProgrammesPanel(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String page() {
        return "partner";
    }

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(long partnerId) {
        PartnerProgrammes found = programmes.ofPartner(partnerId);
        return new Content("programme/panel-partner", found, found.total());
    }
}
