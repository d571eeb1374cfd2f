package org.capacityportal.event.spending;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.HandlerMapping;

/** Finds whose money a page is about, before anything else is done. Pages of events and of programmes are the same. */
@ControllerAdvice(assignableTypes = {SpendingController.class, SpendingFormController.class})
class SpendingPages {

    /** Where the pages are. */
    static final String OF_EVENTS = "/events/{id}/spending";

    static final String OF_PROGRAMMES = "/programmes/{id}/spending";

    private final Spendings spendings;

    SpendingPages(Spendings spendings) {
        this.spendings = spendings;
    }

    @ModelAttribute("owner")
    SpendingOwner owner(@PathVariable long id, HttpServletRequest request) {
        Object address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean event = String.valueOf(address).startsWith(OF_EVENTS);
        return spendings.owner(event ? SpendingOwner.Kind.EVENT : SpendingOwner.Kind.PROGRAMME, id);
    }
}
