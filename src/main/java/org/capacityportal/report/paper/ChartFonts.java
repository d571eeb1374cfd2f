package org.capacityportal.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The fonts that the words of charts are set in, on whatever paper; read once, as that takes its time. */
public final class ChartFonts {

    private static final OpenHtmlFontResolver FONTS = read();

    private ChartFonts() {}

    public static OpenHtmlFontResolver all() {
        return FONTS;
    }

    private static OpenHtmlFontResolver read() {
        OpenHtmlFontResolver fonts = new OpenHtmlFontResolver();
        try {
            for (PaperFont font : PaperFont.values()) {
                fonts.addFontStream(font::open, font.family(), font.weight(), FontStyle.NORMAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
        return fonts;
    }
}
