package org.capacityportal.platform;

import org.jspecify.annotations.Nullable;

/**
 * A section that a module adds to the page of a record of a module below it, which must not know of it: the delegations
 * of an event, the outcomes of a city. The page collects the panels of its name in their order.
 */
public interface PagePanel {

    /** Whose page: {@code event}, {@code city}, {@code participant}, {@code partner} or {@code programme}. */
    String page();

    /** The section's anchor and its tab's message key {@code panel.<name>}. */
    String name();

    /** Where among the panels of the page; lower comes first. */
    int order();

    /** What to show of this record to the present viewer; null where there is nothing for them. */
    @Nullable Content content(long recordId);

    /**
     * @param template the template whose fragment {@code panel(content)} shows the section
     * @param model what the fragment gets
     * @param count the number beside the tab; null for none
     */
    record Content(String template, Object model, @Nullable Long count) {}
}
