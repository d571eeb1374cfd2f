package org.capacityportal.delegation.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.event.EventHeading;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page on which attendance is taken.
 *
 * @param sessions those of the day
 * @param delegations to choose from
 * @param counts of the whole day or session, whoever the page shows
 * @param assumed whether marks are shown that nobody made: a completed event without a sheet counts everybody as present
 * @param people in the order of their delegations
 * @param total on all pages
 */
record MarkingPage(
        EventHeading event,
        Occasion occasion,
        List<Occasion.Session> sessions,
        List<Option> delegations,
        MarkCounts counts,
        boolean assumed,
        List<MarkedPerson> people,
        long total,
        int page,
        MarkingFilter filter) {

    /** People on one page. */
    static final int SIZE = 60;

    /** More days than these are chosen in a field. */
    private static final int MOST_TABS = 14;

    /** The people of one delegation on the page. */
    record Group(String key, String name, List<MarkedPerson> people) {}

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (MarkedPerson person : people) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).key().equals(person.delegation())) {
                groups.add(new Group(person.delegation(), person.delegationName(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).people().add(person);
        }
        return groups;
    }

    /** The days as tabs; none where there are too many for that. */
    public List<LocalDate> tabs() {
        return event.days().size() > MOST_TABS ? List.of() : event.days();
    }

    public @Nullable Long sessionId() {
        return occasion.sessionId();
    }

    static int lastPage(long total) {
        return ListPage.ofSize(SIZE, List.of(), total, 1).lastPage();
    }

    /** The page among the others. */
    public ListPage<MarkedPerson> pages() {
        return ListPage.ofSize(SIZE, people, total, page);
    }
}
