package org.capacityportal.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key figure at the head of a page.
 *
 * @param small stands behind the value; null for nothing
 * @param notes stand below it
 * @param bar how much of the way to the target is done, in percent from 0 to 100; null without a target
 */
public record Tile(
        String label,
        String value,
        @Nullable String small,
        List<String> notes,
        @Nullable Integer bar,
        String address) {}
