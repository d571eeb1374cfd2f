package org.capacityportal.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF, each read when the first character needs it; to be closed after the file is written. Characters
 * are never joined into one glyph, since nobody could read back from the file what such a glyph stands for.
 */
final class PdfFonts implements Closeable {

    private final PDDocument pdf;
    private final List<TrueTypeFont> read = new ArrayList<>();

    PdfFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    void offerTo(PdfRendererBuilder builder) {
        for (PaperFont font : PaperFont.values()) {
            PDFontSupplier supplier = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return read(font);
                }
            };
            builder.useFont(supplier, font.family(), font.weight(), FontStyle.NORMAL, true);
        }
    }

    private PDFont read(PaperFont font) {
        try {
            TrueTypeFont glyphs = new TTFParser().parse(new RandomAccessReadBuffer(font.open()));
            read.add(glyphs);
            glyphs.setEnableGsub(false);
            return PDType0Font.load(pdf, glyphs, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : read) {
            font.close();
        }
    }
}
