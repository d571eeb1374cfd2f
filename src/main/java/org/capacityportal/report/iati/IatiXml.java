package org.capacityportal.report.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.capacityportal.platform.paper.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML element by element, so that a file of any size needs little memory. Whatever text it is given comes out as it
 * was, less the characters that XML has no way to say.
 */
final class IatiXml {

    private final XMLStreamWriter out;
    private int depth;
    private boolean justOpened;

    /** Something that writes XML. */
    private interface Step {

        void write() throws XMLStreamException;
    }

    IatiXml(OutputStream file) {
        try {
            // The writer of the JDK, whatever other ones the libraries bring along.
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, UTF_8.name());
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        step(() -> out.writeStartDocument(UTF_8.name(), "1.0"));
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    IatiXml open(String element, @Nullable Object... attributes) {
        line();
        step(() -> out.writeStartElement(element));
        attributes(attributes);
        depth++;
        justOpened = true;
        return this;
    }

    IatiXml close() {
        depth--;
        if (!justOpened) {
            line();
        }
        justOpened = false;
        step(out::writeEndElement);
        return this;
    }

    /** An element without content. */
    IatiXml empty(String element, @Nullable Object... attributes) {
        line();
        step(() -> out.writeEmptyElement(element));
        attributes(attributes);
        justOpened = false;
        return this;
    }

    /** An element with text. */
    IatiXml text(String element, String text, @Nullable Object... attributes) {
        open(element, attributes);
        characters(XmlText.of(text));
        return close();
    }

    /** One {@code narrative} for each language; those without a word are left out. */
    IatiXml narratives(Map<String, String> texts) {
        texts.forEach((language, text) -> {
            if (saysSomething(text)) {
                text("narrative", text, "xml:lang", language);
            }
        });
        return this;
    }

    /** An element of narratives; none where no text says anything. */
    IatiXml narratives(String element, Map<String, String> texts, @Nullable Object... attributes) {
        return saySomething(texts) ? open(element, attributes).narratives(texts).close() : this;
    }

    void finish() {
        step(out::writeEndDocument);
        step(out::flush);
    }

    static boolean saySomething(Map<String, String> texts) {
        return texts.values().stream().anyMatch(IatiXml::saysSomething);
    }

    static boolean saysSomething(String text) {
        return !XmlText.of(text).isBlank();
    }

    /** Without zeros at the end, and never with an exponent. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void attributes(@Nullable Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                String name = String.valueOf(attributes[i]);
                // Whoever reads an attribute makes blanks of its line ends and tabs.
                String text = XmlText.of(value.toString()).replaceAll("\\s", " ");
                step(() -> out.writeAttribute(name, text));
            }
        }
    }

    /** A carriage return is written by its number, else whoever reads it makes a line feed of it. */
    private void characters(String text) {
        justOpened = true;
        String[] parts = text.split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i > 0) {
                step(() -> out.writeEntityRef("#13"));
            }
            step(() -> out.writeCharacters(part));
        }
    }

    private void line() {
        justOpened = false;
        step(() -> out.writeCharacters("\n" + "  ".repeat(depth)));
    }

    private static void step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private static UncheckedIOException failure(XMLStreamException e) {
        return new UncheckedIOException(
                e.getNestedException() instanceof IOException cause ? cause : new IOException(e));
    }
}
