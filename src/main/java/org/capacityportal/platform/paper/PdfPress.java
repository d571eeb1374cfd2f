package org.capacityportal.platform.paper;

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
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.capacityportal.platform.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets a document as PDF, tagged after PDF/UA-1. Nothing but the pictures given is ever opened while it is set, whatever
 * addresses its texts name.
 */
@Component
public class PdfPress {

    /** The portal's name as files carry it. */
    public static final String PORTAL = "Capacity Portal";

    /** Each document is laid out as a whole in memory, so only so many are at a time as it holds; the others wait. */
    private static final int MOST_AT_A_TIME = 2;

    private static final long MEMORY_OF_ONE = 512L << 20;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final ITemplateEngine templates;
    private final Clock clock;
    private final Map<String, String> styles = new ConcurrentHashMap<>();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();
    private final Semaphore places = new Semaphore(atATime(Runtime.getRuntime().maxMemory()), true);

    PdfPress(ITemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** @param memory that the portal may take, in bytes */
    static int atATime(long memory) {
        return (int) Math.max(1, Math.min(MOST_AT_A_TIME, memory / MEMORY_OF_ONE));
    }

    /**
     * Sets a document.
     *
     * @param template XHTML that becomes paper; its style sheet lies beside it under the same name and comes to it as
     *     {@code style}, the portal's name as {@code portal}
     * @param language of the document
     * @param pictures SVG by names; the template shows one as {@code <object type="image/svg+xml" th:data="…">} with its
     *     {@link #picture address}
     */
    public void print(
            String template,
            Language language,
            Map<String, Object> model,
            Map<String, String> pictures,
            OutputStream out)
            throws IOException {
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                PdfFonts fonts = new PdfFonts(pdf)) {
            // On its own, so that all that the layout held is free before the file is written.
            places.acquireUninterruptibly();
            try {
                set(page(template, language, model), new PictureSource(pictures), pdf, fonts);
            } finally {
                places.release();
            }
            pdf.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(clock.instant().atZone(clock.getZone())));
            pdf.save(out);
        }
    }

    /** The address by which a document shows a picture. */
    public static String picture(String name) {
        return PictureSource.address(name);
    }

    private void set(String page, PictureSource pictures, PDDocument pdf, PdfFonts fonts) throws IOException {
        LeanPages pages = new LeanPages();
        PdfRendererBuilder builder = builder(page, pictures).usePDDocument(pdf).usePageSupplier(pages);
        fonts.offerTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            pages.finish(pdf);
        }
    }

    private String page(String template, Language language, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("portal", PORTAL);
        whole.put("style", styles.computeIfAbsent(template, PdfPress::style));
        return XmlText.of(templates.process(template, new Context(language.locale(), whole)));
    }

    private static String style(String template) {
        try {
            return new ClassPathResource("templates/" + template + ".css").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(String page, PictureSource pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .usePdfUaAccessibility(true)
                .withProducer(PORTAL)
                .useReplacementText("\ufffd")
                .useSVGDrawer(new PictureDrawer())
                .useUnicodeBidiSplitter(new ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useProtocolsStreamImplementation(pictures, PictureSource.SCHEME);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, type) -> address.startsWith(PictureSource.SCHEME + ":"), moment);
        }
        return builder;
    }
}
