package org.capacityportal.platform.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds the pages of a PDF and tidies each when it is set. A page comes with a dictionary for every mark that says what is
 * text and what is decoration, also for decoration that is not there; in a large report these take more memory than all
 * else. Here a mark says it in the page itself, and what marks nothing goes.
 */
final class LeanPages implements PageSupplier {

    /** A mark at the beginning of a line; texts never hold the end of a line. */
    private static final Pattern MARK = Pattern.compile("^/(\\w+) /(\\w+) BDC\n(EMC\n)?", Pattern.MULTILINE);

    private @Nullable PDPage latest;

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int number, int shadow) {
        finish(pdf);
        PDPage page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        latest = page;
        return page;
    }

    /** Tidies the last page, to which nothing is added any more. */
    void finish(PDDocument pdf) {
        PDPage page = latest;
        if (page == null) {
            return;
        }
        COSBase marks = page.getResources().getCOSObject().getDictionaryObject(COSName.PROPERTIES);
        if (marks instanceof COSDictionary named) {
            try {
                tidy(pdf, page, named);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
        }
        latest = null;
    }

    private static void tidy(PDDocument pdf, PDPage page, COSDictionary marks) throws IOException {
        String content;
        try (InputStream in = page.getContents()) {
            content = new String(in.readAllBytes(), ISO_8859_1);
        }
        String tidied = MARK.matcher(content)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        mark(mark.group(1), mark.group(3), marks.getCOSDictionary(COSName.getPDFName(mark.group(2))))));
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(tidied.getBytes(ISO_8859_1));
        }
        page.setContents(stream);
    }

    private static String mark(String tag, @Nullable String end, COSDictionary meaning) {
        if (meaning.containsKey(COSName.MCID)) {
            return "/" + tag + " <</MCID " + meaning.getInt(COSName.MCID) + ">> BDC\n" + (end == null ? "" : end);
        }
        if (end != null) {
            return "";
        }
        return "Pagination".equals(meaning.getNameAsString(COSName.TYPE))
                ? "/" + tag + " <</Type /Pagination>> BDC\n"
                : "/" + tag + " BMC\n";
    }
}
