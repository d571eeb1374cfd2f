package org.capacityportal.report.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.format.XmlText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets a document as PDF. Nothing but the charts of the document is ever opened while it is set, whatever addresses its
 * texts name.
 */
@Component
class PdfPress {

    private static final String PORTAL = "Capacity Portal";

    /** Each document is laid out as a whole in memory, so only so many are at a time as it holds; the others wait. */
    private static final int MOST_AT_A_TIME = 2;

    private static final long MEMORY_OF_ONE = 512L << 20;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final ITemplateEngine templates;
    private final CellWords words;
    private final Clock clock;
    private final String style;
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();
    private final Semaphore places = new Semaphore(atATime(Runtime.getRuntime().maxMemory()), true);

    PdfPress(ITemplateEngine templates, CellWords words, Clock clock) throws IOException {
        this.templates = templates;
        this.words = words;
        this.clock = clock;
        style = new ClassPathResource("templates/report/pdf.css").getContentAsString(UTF_8);
    }

    /** @param memory that the portal may take, in bytes */
    static int atATime(long memory) {
        return (int) Math.max(1, Math.min(MOST_AT_A_TIME, memory / MEMORY_OF_ONE));
    }

    /** @param edition tells this issue of the document from others, at the foot of every page */
    void print(ReportDocument document, String edition, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                PdfFonts fonts = new PdfFonts(pdf)) {
            // On its own, so that all that the layout held is free before the file is written.
            places.acquireUninterruptibly();
            try {
                set(document, edition, pdf, fonts);
            } finally {
                places.release();
            }
            pdf.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(clock.instant().atZone(clock.getZone())));
            pdf.save(out);
        }
    }

    private void set(ReportDocument document, String edition, PDDocument pdf, PdfFonts fonts) throws IOException {
        PdfSheet sheet = PdfSheet.of(document, words);
        LeanPages pages = new LeanPages();
        PdfRendererBuilder builder = builder(page(sheet, edition), new ChartSource(sheet.charts()))
                .usePDDocument(pdf)
                .usePageSupplier(pages);
        fonts.offerTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            pages.finish(pdf);
        }
    }

    private String page(PdfSheet sheet, String edition) {
        Map<String, Object> model = Map.of("sheet", sheet, "edition", edition, "portal", PORTAL, "style", style);
        return XmlText.of(templates.process(
                "report/pdf", new Context(sheet.document().language().locale(), model)));
    }

    private PdfRendererBuilder builder(String page, ChartSource charts) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .usePdfUaAccessibility(true)
                .withProducer(PORTAL)
                .useReplacementText("\ufffd")
                .useSVGDrawer(new ChartDrawer())
                .useUnicodeBidiSplitter(new ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useProtocolsStreamImplementation(charts, ChartSource.SCHEME);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, type) -> address.startsWith(ChartSource.SCHEME + ":"), moment);
        }
        return builder;
    }
}
