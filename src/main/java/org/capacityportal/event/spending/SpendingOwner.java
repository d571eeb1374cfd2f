package org.capacityportal.event.spending;

import java.time.LocalDate;
import org.capacityportal.audit.Tracked;
import org.jspecify.annotations.Nullable;

/**
 * The event or programme that money was spent on, in the reader's language.
 *
 * @param titleLanguage the language that the title stands in, a tag
 * @param currency in which its money is reported; null for an event outside every programme, where each spending says so
 * @param startsOn the first day of the event or the programme
 */
record SpendingOwner(
        Kind kind,
        long id,
        String title,
        String titleLanguage,
        @Nullable String currency,
        LocalDate startsOn) {

    enum Kind {
        EVENT("event", "/events"),
        PROGRAMME("programme", "/programmes");

        private final String page;
        private final String section;

        Kind(String page, String section) {
            this.page = page;
            this.section = section;
        }

        String address(long id) {
            return section + "/" + id;
        }
    }

    /** The name of the list that the record stands in, a message. */
    public String menu() {
        return "menu." + kind.page + "s";
    }

    public String section() {
        return kind.section;
    }

    /** Its page. */
    public String page() {
        return kind.address(id);
    }

    /** Its list of spending. */
    public String address() {
        return page() + "/spending";
    }

    public boolean programme() {
        return kind == Kind.PROGRAMME;
    }

    Tracked.Page auditPage() {
        return new Tracked.Page(kind.page, id);
    }
}
