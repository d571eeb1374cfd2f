package org.capacityportal.report.page;

import java.util.List;
import org.capacityportal.report.document.Table.Tone;
import org.jspecify.annotations.Nullable;

/** What a section of a page is made of; the template has a fragment for each {@link #type()}. */
public sealed interface ShownBlock {

    String type();

    /** @param language of the text where it is not the page's; null where it is */
    record Text(
            @Nullable String heading, String text, @Nullable String language) implements ShownBlock {

        @Override
        public String type() {
            return "text";
        }
    }

    /**
     * @param titled whether the title says something that the section's does not
     * @param svg drawn
     * @param parts what the parts of its bars are
     */
    record Drawing(String key, String title, boolean titled, List<String> parts, String svg) implements ShownBlock {

        @Override
        public String type() {
            return "drawing";
        }
    }

    /**
     * @param titled whether the title says something that the section's does not
     * @param style classes of the table
     * @param total the last row; null for none
     * @param rows how many there are, of which the first may be shown
     * @param shown how many are shown
     */
    record Grid(
            String key,
            String title,
            boolean titled,
            String style,
            List<Head> heads,
            List<Line> lines,
            @Nullable Line total,
            int rows,
            int shown,
            @Nullable String note)
            implements ShownBlock {

        @Override
        public String type() {
            return "grid";
        }

        public boolean cut() {
            return shown < rows;
        }
    }

    record Head(String text, boolean number) {}

    /**
     * A row of a table.
     *
     * @param heading of the rows below, in place of cells; null for a row
     * @param part whether the row is about a part of what the row above is about
     */
    record Line(@Nullable Shown heading, boolean part, List<Shown> cells) {}

    /** Words in a column of numbers stand at its end, too, but may have several lines. */
    enum Align {
        START(""),
        END("text-end"),
        NUMBER("num");

        private final String style;

        Align(String style) {
            this.style = style;
        }

        /** A class of the style sheet. */
        public String style() {
            return style;
        }
    }

    /**
     * A cell.
     *
     * @param language of the text where it is not the page's; null where it is
     * @param whole whether it stays on one line
     * @param bar percent of a bar to be drawn, from 0 to 100; null for none
     */
    record Shown(
            String text,
            @Nullable String language,
            @Nullable String address,
            Align align,
            boolean whole,
            @Nullable Tone tone,
            @Nullable Integer bar) {

        /** Outside the portal. */
        public boolean away() {
            return address != null && !address.startsWith("/");
        }
    }
}
