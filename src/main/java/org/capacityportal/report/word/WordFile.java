package org.capacityportal.report.word;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.capacityportal.platform.paper.XmlText;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Chart;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.paper.ColumnWidths;
import org.capacityportal.report.paper.PaperText;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.springframework.context.MessageSource;

/** A document being set as a Word file. */
final class WordFile implements Closeable {

    private static final String PORTAL = "Capacity Portal";

    /** Points on paper for a unit of a chart. */
    private static final double CHART_SIZE = 0.85;

    private final XWPFDocument file = new XWPFDocument();
    private final ReportDocument document;
    private final CellWords words;
    private final MessageSource messages;
    private final WordPages pages = new WordPages(file);
    private final WordContents contents = new WordContents(file);
    private final Map<String, String> links = new HashMap<>();

    WordFile(ReportDocument document, CellWords words, MessageSource messages) throws IOException {
        this.document = document;
        this.words = words;
        this.messages = messages;
        WordStyles.define(file, document.language());
    }

    /** @param edition tells this issue of the document from others */
    void write(String edition, Instant now, OutputStream out) throws IOException {
        describe(now);
        running(edition);
        cover();
        contents();
        for (Section section : document.sections()) {
            section(section);
        }
        pages.finish();
        file.write(out);
    }

    private void describe(Instant now) {
        CoreProperties properties = file.getProperties().getCoreProperties();
        properties.setTitle(XmlText.of(document.title()));
        properties.setCreator(PORTAL);
        properties.setCreated(Optional.of(Date.from(now)));
        properties
                .getUnderlyingProperties()
                .setLanguageProperty(document.language().tag());
    }

    private void running(String edition) {
        XWPFParagraph head = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle("Header");
        WordText.add(head, PaperText.runningTitle(document), null);
        XWPFParagraph foot = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        // The two numbers stand where the sentence of the language has them.
        String[] around = word("report.paper.page", "\n", "\n").split("\n", -1);
        WordText.add(foot, PORTAL + " · " + edition + " · " + around[0], null);
        WordText.field(foot, "PAGE", "1");
        WordText.add(foot, around[1], null);
        WordText.field(foot, "NUMPAGES", "1");
        WordText.add(foot, around[2], null);
    }

    private void cover() {
        text("Portal", PORTAL);
        text("Title", document.title());
        if (!document.facts().isEmpty()) {
            WordTable facts = new WordTable(file, new ColumnWidths(List.of(30, 70), 0), pages.width(), this::link);
            document.facts().forEach(fact -> facts.fact(fact.label(), fact.value()));
        }
    }

    private void contents() {
        text("TOCHeading", word("report.paper.contents"));
        for (Section section : document.sections()) {
            contents.list(section.title(), 1);
            section.blocks().stream()
                    .filter(block -> headed(block, section))
                    .forEach(block -> contents.list(((Table) block).title(), 2));
        }
        contents.finish();
    }

    /** Whether a table needs a heading of its own, since that of its section does not say the same. */
    private static boolean headed(Block block, Section section) {
        return block instanceof Table table && !table.title().equals(section.title());
    }

    private void section(Section section) throws IOException {
        Map<Table, ColumnWidths> widths = new IdentityHashMap<>();
        for (Block block : section.blocks()) {
            if (block instanceof Table table) {
                widths.put(table, ColumnWidths.of(table, this::words));
            }
        }
        pages.turn(widths.values().stream().anyMatch(ColumnWidths::wide));
        contents.heading(section.title(), 1);
        for (Block block : section.blocks()) {
            if (headed(block, section)) {
                contents.heading(((Table) block).title(), 2);
            }
            if (block instanceof Table table) {
                table(table, widths.get(table));
            } else if (block instanceof Chart chart) {
                chart(chart);
            } else if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.heading() != null) {
            text("Heading3", paragraph.heading());
        }
        WordText.add(file.createParagraph(), paragraph.text(), paragraph.language());
    }

    private void table(Table table, ColumnWidths widths) {
        WordTable set = new WordTable(file, widths, pages.width(), this::link);
        set.head(table.columns());
        if (table.rows().isEmpty()) {
            set.nothing(word("report.paper.nothing"));
        }
        table.rows().forEach(row -> set.row(table, row, this::words, false));
        if (!table.total().isEmpty()) {
            set.row(table, table.total(), this::words, true);
        }
        text("Note", table.note() == null ? "" : table.note());
    }

    private void chart(Chart chart) throws IOException {
        text("Caption", chart.title());
        ChartPicture picture = ChartPicture.of(chart);
        XWPFRun run = file.createParagraph().createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(picture.png()),
                    PictureType.PNG,
                    chart.key() + ".png",
                    Units.toEMU(picture.width() * CHART_SIZE),
                    Units.toEMU(picture.height() * CHART_SIZE));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        CTNonVisualDrawingProps told =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        told.setDescr(XmlText.of(chart.title() + ". " + chart.description()));
    }

    private void text(String style, String text) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        WordText.add(paragraph, text, null);
    }

    private String words(Table.Cell cell) {
        return words.of(cell, document.language());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, document.language().locale());
    }

    private String link(String address) {
        return links.computeIfAbsent(address, target -> file.getPackagePart()
                .addExternalRelationship(target, XWPFRelation.HYPERLINK.getRelation())
                .getId());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
