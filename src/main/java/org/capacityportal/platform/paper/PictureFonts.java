package org.capacityportal.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The fonts that the words in pictures are set in, on whatever paper; read once, as that takes its time. */
public final class PictureFonts {

    private static final OpenHtmlFontResolver FONTS = read();

    private PictureFonts() {}

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
