package org.capacityportal.platform.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back as somebody who has it printed. */
public final class PrintedPdf {

    /** No text stands nearer to the edge of the sheet, in points. */
    private static final int MARGIN = 50;

    private PrintedPdf() {}

    public static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    /** The texts that run over the margins. */
    public static List<String> textBeyondTheMargins(byte[] pdf) throws IOException {
        return textBeyondTheMargins(pdf, MARGIN);
    }

    /** @param margin in points */
    public static List<String> textBeyondTheMargins(byte[] pdf, int margin) throws IOException {
        List<String> beyond = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                for (TextPosition letter : letters) {
                    double right = letter.getXDirAdj() + letter.getWidthDirAdj();
                    if (letter.getXDirAdj() < margin || right > letter.getPageWidth() - margin) {
                        beyond.add(String.format(Locale.ROOT, "%s at %.0f: %s", letter, right, text));
                        return;
                    }
                }
            }
        };
        try (PDDocument read = Loader.loadPDF(pdf)) {
            stripper.getText(read);
        }
        return beyond;
    }
}
