package org.capacityportal.platform;

import java.util.List;

/**
 * Two edits of one record, merged.
 *
 * @param merged the form to show again: both edits together
 * @param changes what the other edit changed, in the order of the form's fields
 */
record EditConflict<F extends Record>(F merged, List<Change> changes) {

    /**
     * One field that somebody else changed in the meantime.
     *
     * @param was the value that both started from, as text; empty for none
     * @param theirs the value saved in the meantime
     * @param mine the value typed here
     * @param contested whether both changed it, so that somebody has to choose
     */
    record Change(String field, String was, String theirs, String mine, boolean contested) {}
}
