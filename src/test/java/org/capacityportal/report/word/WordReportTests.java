package org.capacityportal.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.paper.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class WordReportTests {

    private static final String EDITION = "Version 3, as of 6 July 2019";

    @Autowired
    private WordReport format;

    @Autowired
    private MockMvc mvc;

    @Test
    void itsHeadingsAreHeadings() throws Exception {
        try (XWPFDocument word = rich(Language.UK)) {
            assertThat(texts(word, "Title"))
                    .containsExactly("Звіт донору: Міністерство закордонних справ Республіки Польща");
            assertThat(texts(word, "Heading1"))
                    .containsExactly("Основні показники", "Участь за кварталами", "Заходи", "Результати");
            assertThat(texts(word, "Heading3")).containsExactly("Відхилення");
            assertThat(texts(word, "Caption"))
                    .containsExactly("Участь за кварталами", "Учасники за областями", "Заходи за темами");
            for (String style :
                    List.of("Title", "Heading1", "Heading2", "Heading3", "Caption", "TOC1", "ReportTable")) {
                assertThat(word.getStyles().styleExist(style)).as(style).isTrue();
            }
            assertThat(word.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isZero();
        }
    }

    @Test
    void itsContentsAreAFieldThatLeadsToTheHeadings() throws Exception {
        try (XWPFDocument word = rich(Language.PL)) {
            String body = word.getDocument().xmlText();

            assertThat(texts(word, "TOCHeading")).containsExactly("Spis treści");
            assertThat(body).contains("TOC \\o \"1-2\"").contains("PAGEREF _Toc100004");
            assertThat(body).contains("w:anchor=\"_Toc100004\"").contains("w:name=\"_Toc100004\"");
            assertThat(body.split("fldCharType=\"begin\"")).hasSameSizeAs(body.split("fldCharType=\"end\""));
        }
    }

    @Test
    void itsTablesRepeatTheirHeadsAndSetNumbersToTheRight() throws Exception {
        try (XWPFDocument word = rich(Language.UK)) {
            XWPFTable events = table(word, "Захід");

            assertThat(events.getRow(0).isRepeatHeader()).isTrue();
            assertThat(events.getRow(1).isRepeatHeader()).isFalse();
            assertThat(events.getRows()).hasSize(42).allMatch(XWPFTableRow::isCantSplitRow);
            XWPFTableCell days = events.getRow(2).getCell(4);
            assertThat(days.getText()).isEqualTo("10");
            assertThat(days.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(events.getRow(2).getCell(0).getParagraphs().get(0).getAlignment())
                    .isEqualTo(ParagraphAlignment.LEFT);
            assertThat(events.getRow(41).getCell(3).getText()).isEqualTo("19\u00a0962");
        }
    }

    @Test
    void wideTablesHaveSheetsThatLie() throws Exception {
        try (XWPFDocument word = rich(Language.UK)) {
            List<CTSectPr> breaks = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().isSetPPr()
                            && paragraph.getCTP().getPPr().isSetSectPr())
                    .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                    .toList();
            CTSectPr last = word.getDocument().getBody().getSectPr();

            assertThat(breaks)
                    .extracting(sheets -> sheets.getPgSz().getOrient())
                    .containsExactly(STPageOrientation.PORTRAIT, STPageOrientation.LANDSCAPE);
            assertThat(last.getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
            assertThat(breaks.get(0).isSetTitlePg()).isTrue();
            assertThat(last.isSetTitlePg()).isFalse();
            assertThat(last.sizeOfFooterReferenceArray()).isEqualTo(1);
        }
    }

    @Test
    void itsChartsArePicturesThatAreToldToThoseWhoDoNotSeeThem() throws Exception {
        try (XWPFDocument word = rich(Language.UK)) {
            List<XWPFPicture> pictures = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .toList();
            assertThat(pictures).hasSize(3);
            assertThat(word.getDocument().xmlText())
                    .contains("descr=\"Участь за кварталами. К1: 32, з них 18 жінок. К2: 40.\"");
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(pictures.get(0).getPictureData().getData()));
            assertThat(image.getWidth()).isGreaterThan(1_000);
            assertThat(pictures.get(0).getWidth()).isBetween(280.0, 300.0);
            assertThat(colours(image)).contains(0x14597a, 0xa9cbdb, 0xffffff);
        }
    }

    @Test
    void itTellsWhatItIs() throws Exception {
        try (XWPFDocument word = rich(Language.UK)) {
            CoreProperties about = word.getProperties().getCoreProperties();
            assertThat(about.getTitle()).startsWith("Звіт донору");
            assertThat(about.getCreator()).isEqualTo("Capacity Portal");
            assertThat(about.getUnderlyingProperties().getLanguageProperty()).contains("uk");
            assertThat(word.getStyles().getCtStyles().getDocDefaults().xmlText())
                    .contains("\"uk-UA\"");
            assertThat(word.getHeaderList())
                    .extracting(header -> header.getText().strip())
                    .containsExactly("Звіт донору: Міністерство закордонних справ Республіки Польща");
            assertThat(word.getFooterList().get(0)._getHdrFtr().xmlText())
                    .contains(EDITION, "Сторінка ", "PAGE", " з ", "NUMPAGES");
        }
    }

    @Test
    void textsOfOtherLanguagesAreMarked() throws Exception {
        try (XWPFDocument word = rich(Language.UK)) {
            XWPFRun polish = table(word, "Результат")
                    .getRow(1)
                    .getCell(0)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0);
            assertThat(polish.text()).isEqualTo("Strategia rozwoju hromady 1");
            assertThat(polish.getLang()).isEqualTo("pl-PL");
            XWPFRun own = table(word, "Результат")
                    .getRow(1)
                    .getCell(1)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0);
            assertThat(own.getLang()).isNull();
        }
    }

    @Test
    void linksLeadToTheWebOnly() throws Exception {
        try (XWPFDocument word = read(SampleDocuments.hostile("Evidence"))) {
            assertThat(word.getHyperlinks())
                    .extracting(XWPFHyperlink::getURL)
                    .containsExactly("https://example.org/?a=1&b=2");
        }
    }

    static List<String> hostile() {
        return SampleDocuments.HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextIsUnchanged(String text) throws Exception {
        try (XWPFDocument word = read(SampleDocuments.hostile(text))) {
            assertThat(texts(word, "Title")).containsExactly(text);
            assertThat(texts(word, "Heading1")).containsExactly(text);
            assertThat(table(word, text).getRow(1).getCell(0).getText()).isEqualTo(text);
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(text);
        }
    }

    @Test
    void controlCharactersAreDropped() throws Exception {
        try (XWPFDocument word = read(SampleDocuments.hostile("Semi\u0000nar\u0008 in\u001f Lublin\ud800"))) {
            assertThat(texts(word, "Title")).containsExactly("Seminar in Lublin");
        }
    }

    @Test
    void aDocumentThatSaysNothingIsStillOne() throws Exception {
        try (XWPFDocument word = read(SampleDocuments.empty(Language.EN))) {
            assertThat(table(word, "Title").getRow(1).getCell(0).getText()).isEqualTo("Nothing on record");
        }
        try (XWPFDocument word = read(new ReportDocument(Language.UK, "Звіт", List.of(), List.of()))) {
            assertThat(texts(word, "Title")).containsExactly("Звіт");
        }
    }

    @ParameterizedTest
    @EnumSource
    @WithUserDetails("donor@demo.example")
    void aDonorGetsItsReportInEachLanguage(Language language) throws Exception {
        byte[] file = mvc.perform(
                        get("/reports/donors/1.docx?from=2018-01-01&to=2018-12-31&language=" + language.tag()))
                .andExpect(status().isOk())
                .andExpect(content().contentType(format.mediaType()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("338");
            assertThat(word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains(language.tag());
        }
    }

    private XWPFDocument rich(Language language) throws IOException {
        return read(SampleDocuments.rich(language));
    }

    private XWPFDocument read(ReportDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(document, EDITION, file);
        return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
    }

    private static List<String> texts(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    /** The table whose first column is headed so. */
    private static XWPFTable table(XWPFDocument word, String heading) {
        return word.getTables().stream()
                .filter(table -> table.getRow(0).getCell(0).getText().equals(heading)
                        && table.getRow(0).isRepeatHeader())
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .map(pixel -> pixel & 0xffffff)
                .boxed()
                .distinct()
                .toList();
    }
}
