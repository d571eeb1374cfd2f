package org.capacityportal.delegation.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.capacityportal.platform.paper.PaperFont;

/** Finds the size at which a text fits into its place on a sheet, by the widths of the letters of the portal's own fonts. */
final class TextFit {

    /** What a line takes of the sheet, as a part of the size of its letters. */
    private static final double LINE = 1.32;

    /** Lines may come out a little longer than reckoned, since letters are placed on whole units. */
    private static final double RESERVE = 0.97;

    private static final double STEP = 0.5;
    private static final double WIDEST = 1.2;

    private static final TextFit TEXT = new TextFit(PaperFont.TEXT);
    private static final TextFit STRONG = new TextFit(PaperFont.STRONG);

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    private TextFit(PaperFont paper) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(paper.open()));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextFit text() {
        return TEXT;
    }

    static TextFit strong() {
        return STRONG;
    }

    /**
     * A text with the size in which it is set.
     *
     * @param size in points
     */
    record Fitted(String text, double size) {}

    /**
     * Sets a text as large as its place allows. One that does not fit even in the smallest size is cut, with an ellipsis.
     *
     * @param width of the place, in points, likewise {@code height}
     */
    Fitted into(double width, double height, double largest, double smallest, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        for (double size = largest; size > smallest; size -= STEP) {
            if (fits(line, size, width, height)) {
                return new Fitted(line, size);
            }
        }
        String cut = line;
        while (!fits(cut, smallest, width, height)) {
            int end = cut.offsetByCodePoints(cut.length(), cut.endsWith("…") ? -2 : -1);
            cut = cut.substring(0, end).stripTrailing() + "…";
        }
        return new Fitted(cut, smallest);
    }

    private boolean fits(String text, double size, double width, double height) {
        return lines(text, width * RESERVE / size) * size * LINE <= height;
    }

    /** @param room of a line, in the unit of the font's size */
    private int lines(String text, double room) {
        int lines = 1;
        double used = 0;
        double space = width(' ');
        for (String word : text.split(" ")) {
            double length = word.codePoints().mapToDouble(this::width).sum();
            double gap = used == 0 ? 0 : space;
            if (used + gap + length <= room) {
                used += gap + length;
            } else if (length <= room) {
                lines++;
                used = length;
            } else {
                // A word longer than a line begins a new one and is broken wherever it has to.
                int broken = (int) Math.ceil(length / (room - WIDEST));
                lines += used == 0 ? broken - 1 : broken;
                used = room;
            }
        }
        return lines;
    }

    private double width(int letter) {
        return widths.computeIfAbsent(letter, code -> {
            int glyph = glyphs.getGlyphId(code);
            try {
                // Where this font lacks a letter another one has it, with letters that are wider at times.
                return glyph == 0 ? WIDEST : font.getAdvanceWidth(glyph) / unitsPerEm;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
