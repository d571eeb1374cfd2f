package org.capacityportal.delegation.certificate;

import org.capacityportal.delegation.exam.Exams;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section of an event's page with its exam and its certificates in numbers, and the ways to both. */
@Component
class EventCertificatesPanel implements PagePanel {

    private final Certificates certificates;
    private final Exams exams;

    EventCertificatesPanel(Certificates certificates, Exams exams) {
        this.certificates = certificates;
        this.exams = exams;
    }

    /**
     * @param exam null where the event has none
     * @param certificates null for those who read none
     */
    record Numbers(
            long eventId,
            Exams.@Nullable Figures exam,
            @Nullable CertificateFigures certificates) {}

    @Override
    public String page() {
        return "event";
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public @Nullable Content content(long eventId) {
        Numbers numbers = new Numbers(eventId, exams.figures(eventId), certificates.figures(eventId));
        CertificateFigures figures = numbers.certificates();
        boolean nothing = figures == null || figures.delegates() + figures.issued() == 0;
        if (numbers.exam() == null && nothing) {
            return null;
        }
        return new Content("certificate/panel-event", numbers, figures == null ? null : figures.issued());
    }
}
