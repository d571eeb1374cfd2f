package org.capacityportal.platform.paper;

import java.util.regex.Pattern;

/** Texts as a workbook can hold them. */
public final class SheetText {

    public static final int LONGEST = 32_767;

    /** A text that looks like the escape of a character would be read as that character (ECMA-376, ST_Xstring). */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    public static String of(String text) {
        String literal = LIKE_AN_ESCAPE.matcher(XmlText.of(text)).replaceAll("_x005F_");
        return literal.length() <= LONGEST ? literal : literal.substring(0, LONGEST);
    }

    /** Whether a spreadsheet would take the text for a formula once somebody edits its cell. */
    public static boolean likeAFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }
}
