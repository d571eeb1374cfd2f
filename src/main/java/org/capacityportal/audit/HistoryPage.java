package org.capacityportal.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of records that show a history. */
enum HistoryPage {
    EVENT("/events"),
    CITY("/cities"),
    PROGRAMME("/programmes"),
    PARTICIPANT("/participants"),
    PARTNER("/partners"),
    OUTCOME("/outcomes");

    private final String section;

    HistoryPage(String section) {
        this.section = section;
    }

    static Optional<HistoryPage> of(String kind) {
        return Arrays.stream(values()).filter(page -> page.kind().equals(kind)).findFirst();
    }

    /** As in {@link Tracked.Page#kind()} and {@link org.capacityportal.platform.PagePanel#page()}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address(long id) {
        return section + "/" + id;
    }
}
