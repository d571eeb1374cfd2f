package org.capacityportal.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.paper.PdfUa;
import org.capacityportal.platform.paper.PrintedPdf;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.paper.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class PdfReportTests {

    private static final String EDITION = "Version 3, as of 6 July 2019";

    @Autowired
    private PdfReport report;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadIt(Language language) throws Exception {
        assertThat(PdfUa.broken(print(SampleDocuments.rich(language)))).isEmpty();
    }

    @Test
    void everybodyCanReadOneThatSaysNothing() throws Exception {
        assertThat(PdfUa.broken(print(SampleDocuments.empty(Language.PL)))).isEmpty();
        assertThat(PdfUa.broken(print(new ReportDocument(Language.UK, "Звіт", List.of(), List.of()))))
                .isEmpty();
    }

    static List<String> hostile() {
        return SampleDocuments.HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everybodyCanReadOneWithAnyTextAndTheTextIsUnchanged(String text) throws Exception {
        byte[] pdf = print(SampleDocuments.hostile(text));

        assertThat(PdfUa.broken(pdf)).isEmpty();
        // Of a script that no font has, the place is kept.
        String shown = text.replaceAll("\\p{IsHan}", "\ufffd");
        assertThat(unspaced(PrintedPdf.text(pdf))).contains(unspaced(shown));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(unspaced(read.getDocumentInformation().getTitle())).isEqualTo(unspaced(text));
        }
    }

    @Test
    void controlCharactersAreDropped() throws Exception {
        String text = PrintedPdf.text(print(SampleDocuments.hostile("Semi\u0000nar\u0008 in\u001f Lublin\ud800")));

        assertThat(text).contains("Seminar in Lublin");
    }

    @Test
    void lettersOfAllLanguagesCanBeReadBack() throws Exception {
        assertThat(unspaced(PrintedPdf.text(print(SampleDocuments.rich(Language.UK)))))
                .contains(unspaced(SampleDocuments.LETTERS))
                .contains(unspaced("1 234 567,80"), unspaced("2 липня 2018"), "33,33%");
    }

    @Test
    void noTextRunsOverTheEdgeOfItsPage() throws Exception {
        List<ReportDocument> documents = Stream.concat(
                        Stream.of(SampleDocuments.rich(Language.UK), SampleDocuments.huge(30, 30)),
                        SampleDocuments.HOSTILE.stream().map(SampleDocuments::hostile))
                .toList();
        for (ReportDocument document : documents) {
            assertThat(PrintedPdf.textBeyondTheMargins(print(document)))
                    .as(document.title())
                    .isEmpty();
        }
    }

    @Test
    void itTellsWhatItIs() throws Exception {
        ReportDocument document = SampleDocuments.rich(Language.UK);
        try (PDDocument pdf = Loader.loadPDF(print(document))) {
            PDDocumentInformation about = pdf.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo(document.title());
            assertThat(about.getAuthor()).isEqualTo("Capacity Portal");
            assertThat(about.getCreationDate()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("uk");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void contentsBookmarksHeadersAndFootersLeadThroughIt() throws Exception {
        byte[] file = print(SampleDocuments.rich(Language.UK));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).containsExactly("Основні показники", "Участь за кварталами", "Заходи", "Результати");
            int pages = pdf.getNumberOfPages();
            assertThat(page(pdf, 1)).contains("Звіт донору").doesNotContain("Сторінка");
            assertThat(page(pdf, 2)).contains("Зміст", "Сторінка 2 з " + pages, EDITION);
            assertThat(page(pdf, 3)).startsWith("Звіт донору: Міністерство закордонних справ Республіки Польща");
            int outcomes = pageThatBegins(pdf, "Результати");
            assertThat(page(pdf, 2)).containsPattern("Результати[ .]*" + outcomes + "\\R");
        }
    }

    @Test
    void wideTablesLieAndRepeatTheirHeads() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(SampleDocuments.rich(Language.UK)))) {
            int first = pageThatBegins(pdf, "Заходи");
            PDPage lying = pdf.getPage(first - 1);
            assertThat(lying.getMediaBox().getWidth())
                    .isGreaterThan(lying.getMediaBox().getHeight());
            assertThat(page(pdf, first)).contains("Заявлено");
            assertThat(page(pdf, first + 1)).contains("Заявлено");
            PDPage standing = pdf.getPage(pageThatBegins(pdf, "Результати") - 1);
            assertThat(standing.getMediaBox().getHeight())
                    .isGreaterThan(standing.getMediaBox().getWidth());
        }
    }

    @Test
    void linksLeadToTheWebOnly() throws Exception {
        assertThat(linked(SampleDocuments.hostile("Evidence"))).containsExactly("https://example.org/?a=1&b=2");
        assertThat(linked(SampleDocuments.rich(Language.UK)))
                .contains("https://example.org/1")
                .hasSize(30);
    }

    private List<String> linked(ReportDocument document) throws IOException {
        List<String> addresses = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(print(document))) {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI web) {
                        addresses.add(web.getURI());
                    }
                }
            }
        }
        return addresses;
    }

    @Test
    void nothingIsFetchedWhateverTheTextsSay() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            print(SampleDocuments.hostile("<img src=\"" + address + ".png\"/><object data=\"" + address + "\"/>"));
            print(SampleDocuments.hostile("@import url(" + address + ".css); url(" + address + ")"));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    @WithUserDetails("donor@demo.example")
    void aDonorGetsItsReportInEachLanguage(Language language) throws Exception {
        byte[] pdf = mvc.perform(get("/reports/donors/1.pdf?from=2018-01-01&to=2018-12-31&language=" + language.tag()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString(".pdf")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(PdfUa.broken(pdf)).isEmpty();
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        }
        assertThat(PrintedPdf.text(pdf)).contains("338");
    }

    private byte[] print(ReportDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        report.print(document, EDITION, file);
        return file.toByteArray();
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(pdf);
    }

    /** The page whose first heading this is. */
    private static int pageThatBegins(PDDocument pdf, String heading) throws IOException {
        for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
            if (page(pdf, page).lines().skip(1).findFirst().orElse("").strip().equals(heading)) {
                return page;
            }
        }
        throw new AssertionError("No page begins with " + heading);
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
