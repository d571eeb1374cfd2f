package org.capacityportal.delegation.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of an event's people to sign on paper, who they are and where they come from, and nothing that others in the room
 * need not know.
 *
 * @param place where the event is; null where that is not decided
 * @param programme null outside programmes
 * @param days what the sheet is for, in words
 * @param parts the same people once for each so many columns as fit on a page
 */
record SignInSheet(
        String title,
        String days,
        @Nullable String place,
        @Nullable String programme,
        List<Part> parts) {

    private static final int COLUMNS = 6;

    /** Rows for those who come unannounced. */
    private static final int BLANK = 10;

    /** Of the width of a page, in percent. */
    private static final int NUMBER = 4;

    private static final int WIDEST_COLUMN = 15;
    private static final int LEAST_NAME = 30;

    /**
     * Where one signs.
     *
     * @param note a second line; null for none
     */
    record Column(String head, @Nullable String note) {}

    /** @param number of this person on the whole list, the same in every part */
    record Line(int number, String name, @Nullable String about) {}

    /** @param name empty for those beside the delegations */
    record Group(String name, List<Line> people) {}

    /** @param id by which the bookmarks find it */
    record Part(String id, List<Column> columns, List<Group> groups) {

        /** The width of a column to sign in, in percent. */
        public int columnWidth() {
            return Math.min(WIDEST_COLUMN, (100 - NUMBER - LEAST_NAME) / columns.size());
        }

        public int nameWidth() {
            return 100 - NUMBER - columns.size() * columnWidth();
        }
    }

    static SignInSheet of(
            String title,
            String days,
            @Nullable String place,
            @Nullable String programme,
            List<Column> columns,
            List<Group> groups) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += COLUMNS) {
            List<Column> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS));
            parts.add(new Part("part" + (parts.size() + 1), some, groups));
        }
        return new SignInSheet(title, days, place, programme, parts);
    }

    public int numberWidth() {
        return NUMBER;
    }

    public int blankRows() {
        return BLANK;
    }

    /** @param programme null outside programmes; {@code online}: the city and the venue are not asked for */
    record Facts(
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean online,
            @Nullable String city,
            @Nullable String venue,
            @Nullable String programme) {}
}
