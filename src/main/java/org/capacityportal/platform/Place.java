package org.capacityportal.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a long list, from which it is read on: behind a row, before a row, or from its end. It stands in the address
 * in a form that nobody is meant to read; what was typed or shortened there is no place, never an error.
 *
 * @param sort the order in which it is a place, such as {@code -name}
 * @param page the number of the page that begins there as far as it is known, else 0
 * @param part which {@link SortColumn#parts()} the row is in
 * @param value what the row is sorted by, as text; null in a part without values
 */
record Place(
        Towards towards,
        String sort,
        int page,
        int part,
        long id,
        @Nullable String value) {

    private static final String SEPARATOR = "\t";
    private static final int LONGEST = 6000;
    private static final int MOST_PAGES = 10_000_000;

    enum Towards {
        AFTER,
        BEFORE,
        LAST
    }

    static Place last(String sort, int page) {
        return new Place(Towards.LAST, sort, page, 0, 0, null);
    }

    String text() {
        String fields = String.join(SEPARATOR, towards.name(), sort, page + "", part + "", id + "");
        byte[] bytes = (value == null ? fields : fields + SEPARATOR + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The place in a list of that order; null where the text is none. */
    static @Nullable Place of(@Nullable String text, String sort, SortColumn column) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            String[] fields =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 6);
            Place place = new Place(
                    Towards.valueOf(fields[0]),
                    fields[1],
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(fields[3]),
                    Long.parseLong(fields[4]),
                    fields.length == 6 ? fields[5] : null);
            boolean counted = place.page >= 0 && place.page <= MOST_PAGES;
            return counted && place.sort.equals(sort) && place.within(column) ? place : null;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return null;
        }
    }

    private boolean within(SortColumn column) {
        if (towards == Towards.LAST) {
            return true;
        }
        if (part < 0 || part >= column.parts().size()) {
            return false;
        }
        boolean valued = column.parts().get(part).valued();
        return value == null ? !valued : valued && column.read(value) != null;
    }
}
