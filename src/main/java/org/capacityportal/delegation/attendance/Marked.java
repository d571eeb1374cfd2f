package org.capacityportal.delegation.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of marking.
 *
 * @param changed what was written, with the marks that stood before
 * @param overtaken whose marks somebody else had changed since the page was loaded, and what they had made of them
 */
record Marked(List<MarkChange> changed, List<Overtaken> overtaken) {

    /** @param theirs null: none */
    record Overtaken(long id, String name, @Nullable Mark theirs) {}

    /** What takes the changes back. */
    List<MarkChange> undo() {
        return changed.stream()
                .map(change -> new MarkChange(change.id(), change.is(), change.was()))
                .toList();
    }
}
