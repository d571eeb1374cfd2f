package org.capacityportal.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The fonts that come with the portal, so that a report looks the same wherever it is made. A character is set in the
 * first family that has it.
 */
public enum PaperFont {
    TEXT("Noto Sans", 400, "NotoSans-Regular.ttf"),
    STRONG("Noto Sans", 600, "NotoSans-SemiBold.ttf"),
    ARABIC("Noto Sans Arabic", 400, "NotoSansArabic-Regular.ttf"),
    HEBREW("Noto Sans Hebrew", 400, "NotoSansHebrew-Regular.ttf"),
    SIGNS("Noto Sans Math", 400, "NotoSansMath-Regular.ttf"),
    EMOJI("Noto Emoji", 400, "NotoEmoji-Regular.ttf");

    private final String family;
    private final int weight;
    private final String file;

    PaperFont(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** All families in the order in which they are asked for a character, as CSS and SVG list them. */
    public static String families() {
        return Arrays.stream(values()).map(PaperFont::family).distinct().collect(Collectors.joining(", "));
    }

    public String family() {
        return family;
    }

    public int weight() {
        return weight;
    }

    public InputStream open() {
        InputStream font = PaperFont.class.getResourceAsStream("/fonts/" + file);
        if (font == null) {
            throw new UncheckedIOException(new IOException("The portal lacks its font " + file));
        }
        return font;
    }
}
