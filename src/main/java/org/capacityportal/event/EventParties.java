package org.capacityportal.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;

/** Who organises and hosts an event, and who funds it beside its programme's donors. */
@Embeddable
class EventParties {

    @ElementCollection
    @CollectionTable(name = "event_partner", joinColumns = @JoinColumn(name = "event_id"))
    private List<EventPartner> partners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_funding", joinColumns = @JoinColumn(name = "event_id"))
    private List<EventFunding> funding = new ArrayList<>();

    protected EventParties() {}

    void involve(List<EventPartner> newPartners) {
        if (!partners.equals(newPartners)) {
            partners.clear();
            partners.addAll(newPartners);
        }
    }

    /** @throws IllegalArgumentException where a donor stands twice or the shares exceed the whole */
    void fund(List<EventFunding> newFunding) {
        if (EventFunding.namesADonorTwice(newFunding) || EventFunding.exceedsWhole(newFunding)) {
            throw new IllegalArgumentException("Shares of different donors come to 100 % at the most");
        }
        if (!funding.equals(newFunding)) {
            funding.clear();
            funding.addAll(newFunding);
        }
    }

    List<EventPartner> partners() {
        return List.copyOf(partners);
    }

    List<EventFunding> funding() {
        return List.copyOf(funding);
    }
}
