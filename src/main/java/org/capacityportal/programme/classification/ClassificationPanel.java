package org.capacityportal.programme.classification;

import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** How a programme is classified, on its page. */
@Component
class ClassificationPanel implements PagePanel {

    private final Classifications classifications;

    ClassificationPanel(Classifications classifications) {
        this.classifications = classifications;
    }

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Content content(long programmeId) {
        return new Content("classification/panel", classifications.of(programmeId), null);
    }
}
