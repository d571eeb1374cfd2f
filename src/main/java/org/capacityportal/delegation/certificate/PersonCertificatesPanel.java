package org.capacityportal.delegation.certificate;

import java.util.List;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section of a person's page with the certificates of attendance they hold; absent where there are none. */
@Component
class PersonCertificatesPanel implements PagePanel {

    private final Certificates certificates;

    PersonCertificatesPanel(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String page() {
        return "participant";
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public @Nullable Content content(long participantId) {
        List<Certificates.Held> held = certificates.heldBy(participantId);
        return held.isEmpty() ? null : new Content("certificate/panel-person", held, (long) held.size());
    }
}
