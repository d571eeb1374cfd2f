package org.capacityportal.platform.paper;

/** Texts as XML takes them, and with it IATI, PDF and the files of office programs. */
public final class XmlText {

    private XmlText() {}

    /** The text without the control characters and halves of characters that XML forbids. */
    public static String of(String text) {
        return text.codePoints().allMatch(XmlText::allowed)
                ? text
                : text.codePoints()
                        .filter(XmlText::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000;
    }
}
