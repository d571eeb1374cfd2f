package org.capacityportal.report.listing;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a list, worded for its reader.
 *
 * @param text a dash where there is nothing to say
 * @param address the page of the record; null where the reader has none
 * @param note a second line
 * @param tone of a badge: {@code ok}, {@code bad}, {@code info} or {@code quiet}; null for plain text
 * @param number whether it stands to the right
 */
public record Cell(
        String text,
        @Nullable String address,
        @Nullable String note,
        @Nullable String tone,
        boolean number) {

    static Cell of(@Nullable String text) {
        return new Cell(text == null ? "–" : text, null, null, null, false);
    }

    static Cell number(String text) {
        return new Cell(text, null, null, null, true);
    }

    static Cell badge(String text, String tone) {
        return new Cell(text, null, null, tone, false);
    }

    Cell linked(@Nullable String toAddress) {
        return new Cell(text, toAddress, note, tone, number);
    }

    Cell noted(@Nullable String words) {
        return new Cell(text, address, words, tone, number);
    }

    /** The shape that tells the state of a badge without its colour. */
    public String icon() {
        return switch (String.valueOf(tone)) {
            case "ok" -> "circle-check";
            case "bad" -> "alert-triangle";
            case "info" -> "progress";
            default -> "circle-dashed";
        };
    }
}
